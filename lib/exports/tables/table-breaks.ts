import { textAreaMm } from "@/lib/core/document/measures";
import { columnWidths } from "./column-widths";
import { evenGrid } from "./even-grid";
import { type LineRange, lineRange } from "./line-count";
import { type CellData, plainCell, type RowGroup, type TableData } from "./table-cell";

/**
 * Settles how high rows are, and where a page may end. A cell, and rows that one label holds, stay on one page as long as
 * they surely fit. A row whose number of lines is known beforehand is given its height, which spares the typesetter a trial.
 */
export function withBreaks(table: TableData): TableData {
  const widths = columnWidths(table).map((points) => points / table.size);
  return { ...table, groups: table.groups.map((group) => settled(group, table, widths)) };
}

/** The most that a group takes of a page that may begin with a repeated head. */
const ROOM = 0.86 * points(textAreaMm.height);
/** In a cell's type size (template): above and under its words together, on both sides of them, and for each depth. */
const INSET = { vertical: 0.56, sides: 0.7, depth: 1.5 };

/** A cell with the lines that its words take. */
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

/** The most lines that a cell takes of one row. */
function atMost({ cell, lines }: Counted): number {
  return Math.min(lines.most, cell.text.length) / cell.rowspan;
}

/** The height of each row as the cells that stand in it alone determine it; null where they, or a label beside them, may want more. */
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
