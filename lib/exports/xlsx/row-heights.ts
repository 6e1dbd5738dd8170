import type { LaidCell, LaidTable } from "./laid-out";
import { lineHeight } from "./styles";

/** Space above and below the text of a cell, in points. */
const PADDING = 6;
/** Excel's own limit. */
const HIGHEST = 409;

/**
 * The height of each row in points, so that all text is visible: programs do not fit rows to merged cells.
 * Column widths and the font size are in points.
 */
export function rowHeights(table: LaidTable, widths: readonly number[], size: number): number[] {
  const heights = Array.from({ length: table.rows }, () => lineHeight("figure", size) + PADDING);
  // Cells of one row first; cells over several rows add what is still missing.
  for (const cell of table.cells.toSorted((one, other) => one.rowspan - other.rowspan)) {
    const over = heights.slice(cell.row, cell.row + cell.rowspan).reduce((sum, height) => sum + height, 0);
    const missing = wantedHeight(cell, widths, size) - over;
    const last = cell.row + cell.rowspan - 1;
    if (missing > 0) heights[last] = Math.min(HIGHEST, (heights[last] ?? 0) + missing);
  }
  return heights;
}

function wantedHeight(cell: LaidCell, widths: readonly number[], size: number): number {
  const height = lineHeight(cell.role, size);
  // Programs add margins of about half a character on each side.
  const width = widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, each) => sum + each, 0);
  const room = Math.max(1, Math.floor(width / (height / 1.45) - 1 - cell.level));
  const lines = cell.text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(charactersOf(line) / room)), 0);
  return lines * height + PADDING;
}

/** The width of a text in Chinese characters; Latin letters and digits take half. */
function charactersOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < "\u0100" ? 0.5 : 1), 0);
}
