import type { CellId } from "@/lib/core/tables/table";
import { type GridLine, printedLines } from "../grid-parts";
import { gridPosition } from "../keyboard/navigation";

/**
 * Why a pasted cell was not filled in: a copied label, a heading without a figure, outside the table, too
 * long, or a row whose label this table does not have.
 */
export type LeftReason = "label" | "heading" | "beyond" | "tooLong" | "unknown";

/** `row` and `column` count from 0 within the pasted block. */
export type LeftOut = { text: string; row: number; column: number; reason: LeftReason };

export type PastedFigures = { filled: { cellId: CellId; text: string }[]; left: LeftOut[] };

/** Maximum length of a cell's text (`figureSchema`). */
export const longestText = 100;

/**
 * Places a pasted block from the cell `from` on, to the right and down. Every cell of the block is either
 * filled in or listed in `left`. Copied labels (rows above, columns before the figures) are skipped.
 *
 * A block of one row follows the printed row through the column groups of a wide table.
 */
export function placeBlock(
  lines: readonly GridLine[],
  from: CellId,
  block: readonly string[][],
): PastedFigures {
  const { rows: labelRows, columns: labelColumns } = labelEdges(block);
  const body = block.slice(labelRows).map((row) => row.slice(labelColumns));
  const field = body.length === 1 ? printedLines(lines) : lines;
  const start = gridPosition(field, from);
  const targets = start ? targetsOf(field.slice(start.line), body) : [];
  const placement: PastedFigures = { filled: [], left: [] };
  for (const [row, cells] of block.entries())
    for (const [column, raw] of cells.entries()) {
      const text = collapsedText(raw);
      const target = targets[row - labelRows];
      const cell = start ? target?.cells[start.column + column - labelColumns] : undefined;
      const leave = (reason: LeftReason) => placement.left.push({ text, row, column, reason });
      if (row < labelRows || column < labelColumns) leave("label");
      else if (target?.cells.length === 0)
        placement.left.push({ text: isBlankText(text) ? "" : text, row, column, reason: "heading" });
      else if (!cell) leave("beyond");
      else if (text.length > longestText) leave("tooLong");
      else placement.filled.push({ cellId: cell.id, text });
    }
  return placement;
}

/**
 * The lines of the block's rows. A copy of the official form has its headings as blank rows, a list of
 * figures does not: decided by an exact number of rows; else by whether there are blank rows at every
 * heading.
 */
function targetsOf(remaining: readonly GridLine[], body: readonly string[][]): readonly GridLine[] {
  const withFigures = remaining.filter((line) => line.cells.length > 0);
  if (body.length === remaining.length) return remaining;
  if (body.length === withFigures.length) return withFigures;
  const atHeadings = body.filter((_, row) => remaining[row]?.cells.length === 0);
  const blankAtHeadings = atHeadings.length > 0 && atHeadings.every((row) => row.every(isBlankText));
  return blankAtHeadings ? remaining : withFigures;
}

/** A cell's text as a form keeps it. */
export function collapsedText(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Number of rows at the top and of columns at the left with words and without a figure. */
export function labelEdges(block: readonly string[][]): { rows: number; columns: number } {
  const rows = leading(block.slice(0, -1), hasWords);
  const body = block.slice(rows);
  const width = Math.max(...body.map((row) => row.length));
  const columns = Array.from({ length: width - 1 }, (_, column) => body.map((row) => row[column] ?? ""));
  // A column of labels may be blank: none of the copied rows has one above it.
  const run = columns.slice(
    0,
    leading(columns, (each) => hasNoFigure(each) || each.every(isBlankText)),
  );
  const labels = run.some(hasWords) ? run.findLastIndex(hasNoFigure) + 1 : 0;
  return { rows, columns: labels };
}

function leading<T>(items: readonly T[], holds: (item: T) => boolean): number {
  const end = items.findIndex((item) => !holds(item));
  return end < 0 ? items.length : end;
}

/** The official form prints a dash for a heading without unit and figure. */
export function isBlankText(text: string): boolean {
  return /^[—–―─－-]*$/.test(text.trim());
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
