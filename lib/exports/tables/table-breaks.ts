import { textAreaMm } from "@/lib/core/document/measures";
import { columnWidths } from "./column-widths";
import { evenGrid } from "./even-grid";
import { type LineRange, lineRange } from "./line-count";
import { type CellData, plainCell, type RowGroup, type TableData } from "./table-cell";

/**
 * Determines row heights and where a page may end. A cell, and rows under one label, stay on one page as long
 * as they certainly fit. A row with a predictable number of lines is given its height, which saves the
 * typesetter a trial.
 */
export function withBreaks(table: TableData): TableData {
  const widths = columnWidths(table).map((points) => points / table.size);
  return { ...table, groups: table.groups.map((group) => settled(group, table, widths)) };
}

/** Maximum height of a group on a page that may begin with a repeated head. */
const ROOM = 0.86 * points(textAreaMm.height);
/**
 * In units of a cell's font size (template): space above and below its text together, on both sides together,
 * and for each depth.
 */
const INSET = { vertical: 0.56, sides: 0.7, depth: 1.5 };

/** A cell with the predicted number of lines. */
type Counted = { cell: CellData; lines: LineRange };

function settled(group: RowGroup, { size, pitch }: TableData, widths: readonly number[]): RowGroup {
  const grid = evenGrid(group.rows, plainCell(""));
  const rows = grid.rows.map((row) =>
    row.map(({ column, cell }): Counted => {
      const across = total(widths.slice(column, column + cell.colspan));
      return { cell, lines: lineRange(cell.text, across - INSET.sides - INSET.depth * cell.indent) };
    }),
  );
  const heightOf = (lines: number) => lines * pitch + INSET.vertical * size;
  const highest = rows.map((row) => heightOf(Math.max(0, ...row.map(atMost))));
  return {
    ...group,
    rows: rows.map((row, y) =>
      row.map(({ cell }) => ({ ...cell, breakable: total(highest.slice(y, y + cell.rowspan)) > ROOM })),
    ),
    heights: heightsOf(rows, heightOf),
  };
}

/** Maximum number of lines of a cell in one row. */
function atMost({ cell, lines }: Counted): number {
  return Math.min(lines.most, cell.text.length) / cell.rowspan;
}

/**
 * The height of each row from the cells that are only in it; null if these, or a label beside them, may need
 * more.
 */
function heightsOf(rows: readonly Counted[][], heightOf: (lines: number) => number): (number | null)[] {
  const rowHeights = rows.map((row) => {
    const alone = row.filter(({ cell }) => cell.rowspan === 1).map(({ lines }) => lines);
    const most = Math.max(...alone.map((lines) => lines.most));
    return most === Math.max(...alone.map((lines) => lines.least)) ? heightOf(most) : null;
  });
  const open = new Set<number>();
  for (const [y, row] of rows.entries())
    for (const { cell, lines } of row) {
      const beside = rowHeights.slice(y, y + cell.rowspan).map((height) => height ?? 0);
      if (cell.rowspan > 1 && total(beside) < heightOf(lines.most))
        for (let down = 0; down < cell.rowspan; down += 1) open.add(y + down);
    }
  return rowHeights.map((height, y) => (open.has(y) ? null : height));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function points(mm: number): number {
  return (mm / 25.4) * 72;
}
