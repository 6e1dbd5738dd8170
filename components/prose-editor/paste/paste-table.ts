import type { ProseBlock, ProseTable } from "@/lib/core/prose/prose";
import { paragraphOf } from "@/lib/core/prose/prose-lines";
import { isSkipped, listMarker, oneLine } from "./paste-text";

type Cell = NonNullable<ProseTable["content"][number]["content"]>[number];
type Paragraph = Extract<ProseBlock, { type: "paragraph" }>;

const COLUMNS_MAX = 50;
const ROWSPAN_MAX = 200;

/** Tables that only arrange a page: a single cell, or one that holds further tables. They are read as running text. */
export function isLayout(table: Element): boolean {
  return table.querySelector("table") !== null || table.querySelectorAll("td, th").length <= 1;
}

/** The table in the closed model, merged cells kept, every row as wide as the widest; null where it has no cell. */
export function tableOf(table: Element): ProseTable | null {
  const rows = [...table.querySelectorAll("tr")].filter((row) => !isSkipped(row));
  const taken: boolean[][] = rows.map(() => []);
  const cells = rows.map((row, at) =>
    [...row.children].filter(isCell).map((cell) => placed(cell, at, rows.length, taken)),
  );
  const width = Math.max(0, ...taken.map((row) => row.length));
  if (width === 0) return null;
  return {
    type: "table",
    content: cells.map((row, at) => ({
      type: "tableRow",
      content: [...row.map(({ cell }) => cell), ...blanks(taken[at] ?? [], width)],
    })),
  };
}

/** Puts a cell at the first free place of its row and marks what it covers; spans are cut where they would not fit. */
function placed(element: Element, at: number, rows: number, taken: boolean[][]): { cell: Cell } {
  const row = taken[at] ?? [];
  let from = 0;
  while (row[from]) from += 1;
  let colspan = 1;
  const wanted = spanOf(element, "colspan", COLUMNS_MAX);
  while (colspan < wanted && !row[from + colspan]) colspan += 1;
  // In HTML a rowspan of 0 reaches down to the last row.
  const rowspan = Math.min(spanOf(element, "rowspan", ROWSPAN_MAX) || rows, rows - at, ROWSPAN_MAX);
  for (let down = 0; down < rowspan; down += 1)
    for (let across = 0; across < colspan; across += 1) {
      const below = taken[at + down];
      if (below) below[from + across] = true;
    }
  const type = element.tagName === "TH" ? ("tableHeader" as const) : ("tableCell" as const);
  return { cell: { type, attrs: { colspan, rowspan, colwidth: null }, content: paragraphsIn(element) } };
}

/** The row's cells that are missing at its end. */
function blanks(row: boolean[], width: number): Cell[] {
  const missing = Array.from({ length: width }, (_, index) => index).filter((index) => !row[index]);
  return missing.map(() => ({
    type: "tableCell",
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: [{ type: "paragraph" }],
  }));
}

/** A cell's lines, each a paragraph; one empty paragraph where there are none. Typed numbers stay as typed. */
function paragraphsIn(cell: Element): Paragraph[] {
  const lines = [""];
  const read = (parent: Element) => {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) lines[lines.length - 1] += child.nodeValue ?? "";
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      if (isSkipped(element)) continue;
      const marker = listMarker(element);
      const breaks = /^(?:P|DIV|LI|BR|H[1-6])$/.test(element.tagName);
      if (breaks) lines.push("");
      if (marker !== null) lines[lines.length - 1] += marker;
      else read(element);
      if (breaks && element.tagName !== "BR") lines.push("");
    }
  };
  read(cell);
  const paragraphs = lines
    .map(oneLine)
    .filter((line) => line !== "")
    .map((line) => paragraphOf(line) as Paragraph);
  return paragraphs.length > 0 ? paragraphs : [{ type: "paragraph" }];
}

function isCell(element: Element): boolean {
  return (element.tagName === "TD" || element.tagName === "TH") && !isSkipped(element);
}

function spanOf(cell: Element, name: "colspan" | "rowspan", most: number): number {
  const given = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return Number.isNaN(given) || given < 0 ? 1 : Math.min(given, most);
}
