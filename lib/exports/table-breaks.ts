import { textAreaMm } from "@/lib/core/document/measures";
import { columnWidths } from "./column-widths";
import { evenGrid } from "./even-grid";
import { type CellData, plainCell, type TableData } from "./table-cell";

/**
 * A cell, and rows that one label holds, stay on one page as long as they surely fit: what is higher may break. Heights
 * are estimated from the number of characters, and rather too high.
 */
export function withBreaks(table: TableData): TableData {
  const widths = columnWidths(table).map((points) => points / table.size);
  const groups = table.groups.map((group) => ({ ...group, rows: broken(group.rows, table, widths) }));
  return { ...table, groups };
}

/** The most that a group takes of a page that may begin with a repeated head. */
const ROOM = 0.86 * points(textAreaMm.height);
/** Above and under a cell's words, in its type size (template: inset). */
const INSET = 0.6;

function broken(rows: CellData[][], { size, pitch }: TableData, widths: readonly number[]): CellData[][] {
  const grid = evenGrid(rows, plainCell(""));
  const heightOf = (column: number, { text, colspan }: CellData) => {
    const across = widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0);
    const lines = text.split("\n").map((line) => Math.ceil(line.length / Math.max(1, across - 1)) || 1);
    return lines.reduce((sum, count) => sum + count, 0) * pitch + INSET * size;
  };
  const heights = grid.rows.map((row) =>
    Math.max(0, ...row.map(({ column, cell }) => heightOf(column, cell) / cell.rowspan)),
  );
  return grid.rows.map((row, y) =>
    row.map(({ cell }) => {
      const reached = heights.slice(y, y + cell.rowspan).reduce((sum, height) => sum + height, 0);
      return { ...cell, breakable: reached > ROOM };
    }),
  );
}

function points(mm: number): number {
  return (mm / 25.4) * 72;
}
