import { type CellId, type Measure, measures } from "@/lib/core/tables/table";
import { type GridLine, printedLines } from "../grid-parts";
import { gridPosition } from "../keyboard/navigation";
import { gridColumnsOf, headsOf } from "./heads";

/**
 * Why a pasted cell was not filled in: a copied label, a heading without a figure, outside the table, too
 * long, or a row or column whose label this table does not have.
 */
export type LeftReason = "label" | "heading" | "beyond" | "tooLong" | "unknown" | "unknownColumn";

/** `row` and `column` count from 0 within the pasted block. */
export type LeftOut = { text: string; row: number; column: number; reason: LeftReason };

/** `skipped`: headings without figures that lie between the rows, and of which the block does not know. */
type PlacedByPosition = PastedFigures & { skipped: number };

export type PastedFigures = { filled: { cellId: CellId; text: string }[]; left: LeftOut[] };

/** Maximum length of a cell's text (`figureSchema`). */
export const longestText = 100;

/**
 * Places a pasted block from the cell `from` on, to the right and down. Every cell of the block is either
 * filled in or listed in `left`. Copied labels (rows above, columns before the figures) are skipped; heads
 * above the figures decide about their columns.
 *
 * A block of one row follows the printed row through the column groups of a wide table.
 */
export function placeBlock(
  lines: readonly GridLine[],
  from: CellId,
  block: readonly string[][],
): PlacedByPosition {
  const { rows: labelRows, columns: labelColumns } = labelEdges(block);
  const body = block.slice(labelRows).map((row) => row.slice(labelColumns));
  const field = body.length === 1 ? printedLines(lines) : lines;
  const start = gridPosition(field, from);
  const { targets, skipped } = start ? targetsOf(field, start.line, body) : { targets: [], skipped: 0 };
  const columns = columnsUnderHeads(block.slice(0, labelRows), body, labelColumns);
  const placement: PlacedByPosition = { filled: [], left: [], skipped };
  for (const [row, cells] of block.entries()) {
    const target = targets[row - labelRows];
    const places = start && target ? columns(target, start.column) : [];
    for (const [column, raw] of cells.entries()) {
      const text = collapsedText(raw);
      const at = places[column - labelColumns];
      const cell = target?.cells[at ?? -1];
      const leave = (reason: LeftReason) => placement.left.push({ text, row, column, reason });
      if (row < labelRows || column < labelColumns) leave("label");
      else if (target?.cells.length === 0)
        placement.left.push({ text: isBlankText(text) ? "" : text, row, column, reason: "heading" });
      else if (at === null) leave("unknownColumn");
      else if (!cell) leave("beyond");
      else if (text.length > longestText) leave("tooLong");
      else placement.filled.push({ cellId: cell.id, text });
    }
  }
  return placement;
}

/** For a line, the cell of each column of figures: to the right of the first, or under the block's heads. */
function columnsUnderHeads(
  headRows: readonly string[][],
  body: readonly string[][],
  labelColumns: number,
): (line: GridLine, start: number) => (number | null)[] {
  const width = Math.max(...body.map((row) => row.length));
  const heads = headsOf(headRows, labelColumns, width);
  const written = heads.map((_, column) =>
    body.some((row) => !isBlankText(collapsedText(row[column] ?? ""))),
  );
  const isHeaded = heads.some((head) => head !== "");
  return (line, start) =>
    isHeaded ? gridColumnsOf(line, heads, start, written) : heads.map((_, column) => start + column);
}

/**
 * The lines of the block's rows. A copy of the official form has its headings as blank rows, also the one
 * above its first figure; a list of figures does not: decided by an exact number of rows; else by whether
 * there are blank rows at every heading.
 */
function targetsOf(
  field: readonly GridLine[],
  start: number,
  body: readonly string[][],
): { targets: readonly GridLine[]; skipped: number } {
  const blanks = leading(body, (row) => row.every(isBlankText));
  const fromHeading = field.slice(Math.max(start - blanks, 0));
  const isHeaded = fromHeading.slice(0, blanks).every((line) => line.cells.length === 0);
  if (blanks > 0 && isHeaded && body.length === fromHeading.length)
    return { targets: fromHeading, skipped: 0 };
  const remaining = field.slice(start);
  const withFigures = remaining.filter((line) => line.cells.length > 0);
  if (body.length === remaining.length) return { targets: remaining, skipped: 0 };
  if (body.length === withFigures.length) return { targets: withFigures, skipped: 0 };
  const atHeadings = body.filter((_, row) => remaining[row]?.cells.length === 0);
  const blankAtHeadings = atHeadings.length > 0 && atHeadings.every((row) => row.every(isBlankText));
  if (blankAtHeadings) return { targets: remaining, skipped: 0 };
  const last = withFigures[Math.min(body.length, withFigures.length) - 1];
  const between = last ? remaining.slice(0, remaining.indexOf(last)) : [];
  return { targets: withFigures, skipped: between.filter((line) => line.cells.length === 0).length };
}

/** A cell's text as a form keeps it. */
export function collapsedText(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * Number of rows at the top and of columns at the left with words and without a figure; with a column of
 * serial numbers before the words.
 */
export function labelEdges(block: readonly string[][]): { rows: number; columns: number } {
  const { rows, columns } = columnsBelowHeads(block);
  const beforeFigures = columns.slice(0, -1);
  // A column of labels may be blank: none of the copied rows has one above it.
  const run = beforeFigures.slice(
    0,
    leading(
      beforeFigures,
      ({ head, texts }) => hasNoFigure(texts) || texts.every(isBlankText) || isSerial(head, texts),
    ),
  );
  const labels = run.some(({ texts }) => hasLabels(texts))
    ? run.findLastIndex(({ texts }) => hasNoFigure(texts)) + 1
    : 0;
  return { rows, columns: labels };
}

/** The labels of a column of words anywhere in a block; empty if it has none. */
export function labelsAnywhere(block: readonly string[][]): string[] {
  const found = columnsBelowHeads(block).columns.find(({ texts }) => hasLabels(texts));
  return found?.texts.map(collapsedText).filter((text) => !isBlankText(text)) ?? [];
}

function columnsBelowHeads(block: readonly string[][]) {
  const rows = leading(block.slice(0, -1), hasWords);
  const body = block.slice(rows);
  const width = Math.max(...body.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => ({
    head: block.slice(0, rows).map((row) => collapsedText(row[column] ?? "")),
    texts: body.map((row) => row[column] ?? ""),
  }));
  return { rows, columns };
}

/** A column that only numbers the rows: headed so, or counting one by one. */
function isSerial(head: readonly string[], texts: readonly string[]): boolean {
  const written = texts.map((text) => text.normalize("NFKC").trim()).filter((text) => !isBlankText(text));
  if (written.length === 0 || !written.every((text) => serialNumber.test(text))) return false;
  if (head.some((text) => serialHead.test(text)) || texts.length === 1) return true;
  const numbers = written.map((text) => Number(/\d+/.exec(text)?.[0]));
  return (
    numbers.length > 1 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  );
}

const serialNumber = /^\(?\d{1,3}\)?[.、]?$/;
const serialHead = /^(?:序号|序|编号|行次|行号|No\.?|#)$/i;

function leading<T>(items: readonly T[], holds: (item: T) => boolean): number {
  const end = items.findIndex((item) => !holds(item));
  return end < 0 ? items.length : end;
}

/** The official form prints a dash for a heading without unit and figure. */
export function isBlankText(text: string): boolean {
  return /^[—–―─－-]*$/.test(text.trim());
}

/** Words that name rows, and not only units. */
function hasLabels(texts: readonly string[]): boolean {
  return hasWords(texts.filter((text) => !measures.includes(text.trim() as Measure)));
}

/** A single character (“无”) may be in place of a figure, and is not taken for a label. */
function hasWords(texts: readonly string[]): boolean {
  return hasNoFigure(texts) && texts.some((text) => /\p{Script=Han}{2}|\d{4}年/u.test(text));
}

/** A column of units or labels: it has text, and nothing that could be a figure, with or without a unit. */
function hasNoFigure(texts: readonly string[]): boolean {
  const written = texts.map((text) => text.trim()).filter((text) => !isBlankText(text));
  return written.length > 0 && written.every((text) => /\p{L}/u.test(text) && !figureLike.test(text));
}

const figureLike = /^[+\-－−]?[\d０-９,，.．\s]*[\d０-９]\s*(?!年)\p{Script=Han}{0,2}$/u;
