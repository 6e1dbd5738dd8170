import { textAreaMm } from "@/lib/core/document/measures";
import { columnWidths } from "./column-widths";
import { evenGrid } from "./even-grid";
import { type CellData, plainCell, type RowGroup, type TableData } from "./table-cell";

/**
 * Settles how high rows are, and where a page may end. A cell, and rows that one label holds, stay on one page as long as
 * they surely fit. A row whose words surely take one line has its height told, which spares the typesetter a trial.
 * Heights are estimated from the number of characters, and rather too high.
 */
export function withBreaks(table: TableData): TableData {
  const widths = columnWidths(table).map((points) => points / table.size);
  return { ...table, groups: table.groups.map((group) => settled(group, table, widths)) };
}

/** The most that a group takes of a page that may begin with a repeated head. */
const ROOM = 0.86 * points(textAreaMm.height);
/** Above and under a cell's words, and on both sides of them, in its type size (template: inset). */
const INSET = { vertical: 0.56, sides: 0.7 };

function settled(group: RowGroup, { size, pitch }: TableData, widths: readonly number[]): RowGroup {
  const grid = evenGrid(group.rows, plainCell(""));
  const linesOf = (column: number, { text, colspan, indent }: CellData) => {
    const across = widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0);
    const room = Math.max(1, Math.floor(across - INSET.sides - 1.5 * indent));
    const lines = text.split("\n").map((line) => Math.ceil(line.length / room) || 1);
    return lines.reduce((sum, count) => sum + count, 0);
  };
  const heightOf = (lines: number) => lines * pitch + INSET.vertical * size;
  const lines = grid.rows.map((row) => row.map(({ column, cell }) => linesOf(column, cell) / cell.rowspan));
  const heights = lines.map((counts) => heightOf(Math.max(0, ...counts)));
  const joined = group.rows.flat().some(({ rowspan }) => rowspan > 1);
  return {
    ...group,
    rows: grid.rows.map((row, y) =>
      row.map(({ cell }) => {
        const reached = heights.slice(y, y + cell.rowspan).reduce((sum, height) => sum + height, 0);
        return { ...cell, breakable: reached > ROOM };
      }),
    ),
    heights: lines.map((counts) => (joined || Math.max(0, ...counts) > 1 ? null : heightOf(1))),
  };
}

function points(mm: number): number {
  return (mm / 25.4) * 72;
}
