import type { HtmlCell } from "@/lib/core/prose/html/html-block";
import type { ProseBlock, ProseTable } from "@/lib/core/prose/prose";
import { paragraphOf } from "@/lib/core/prose/prose-lines";

type Cell = NonNullable<ProseTable["content"][number]["content"]>[number];
type Paragraph = Extract<ProseBlock, { type: "paragraph" }>;

/**
 * The table in the closed model with its merged cells, every row as wide as the widest; null if it has no
 * cell.
 */
export function pastedTable(rows: readonly (readonly HtmlCell[])[]): ProseTable | null {
  const taken: boolean[][] = rows.map(() => []);
  const cells = rows.map((row, at) => row.map((cell) => placed(cell, at, rows.length, taken)));
  const width = Math.max(0, ...taken.map((row) => row.length));
  if (width === 0) return null;
  return {
    type: "table",
    content: cells.map((row, at) => ({
      type: "tableRow",
      content: [...row, ...blanks(taken[at] ?? [], width)],
    })),
  };
}

/** Puts a cell at the first free position of its row and marks what it covers; spans are cut to fit. */
function placed(cell: HtmlCell, at: number, rows: number, taken: boolean[][]): Cell {
  const row = taken[at] ?? [];
  let from = 0;
  while (row[from]) from += 1;
  let colspan = 1;
  while (colspan < cell.colspan && !row[from + colspan]) colspan += 1;
  const rowspan = Math.min(cell.rowspan, rows - at);
  for (let down = 0; down < rowspan; down += 1)
    for (let across = 0; across < colspan; across += 1) {
      const below = taken[at + down];
      if (below) below[from + across] = true;
    }
  return {
    type: cell.header ? "tableHeader" : "tableCell",
    attrs: { colspan, rowspan, colwidth: null },
    content: paragraphsOf(cell.text),
  };
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

/** A cell's lines as paragraphs; one empty paragraph if there are none. Typed numbers are kept. */
function paragraphsOf(text: string): Paragraph[] {
  return text.split("\n").map((line) => paragraphOf(line) as Paragraph);
}
