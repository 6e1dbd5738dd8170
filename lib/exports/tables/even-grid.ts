/** The number of columns and rows that a cell spans. */
export type Spanning = { colspan: number; rowspan: number };

/**
 * Rows in which every position is covered exactly once: holes are filled, and spans that would overlap a
 * neighbour or exceed the last row are cut. Pasted tables may be ragged, but a typesetter requires a
 * rectangle.
 *
 * @returns the cells with the first column of each, and the number of columns
 */
export function evenGrid<Cell extends Spanning>(
  rows: readonly (readonly Cell[])[],
  filler: Cell,
): { columns: number; rows: { column: number; cell: Cell }[][] } {
  const taken = rows.map((): boolean[] => []);
  const placed = rows.map((cells, y) => cells.map((cell) => place(taken, cell, y)));
  const columns = Math.max(1, ...taken.map((row) => row.length));
  const filled = placed.map((row, y) => {
    const holes = Array.from({ length: columns }, (_, column) => column).filter((x) => !taken[y]?.[x]);
    return [...row, ...holes.map((column) => ({ column, cell: { ...filler, colspan: 1, rowspan: 1 } }))].sort(
      (one, other) => one.column - other.column,
    );
  });
  return { columns, rows: filled };
}

function place<Cell extends Spanning>(taken: boolean[][], cell: Cell, y: number) {
  const row = taken[y] ?? [];
  let column = 0;
  while (row[column]) column += 1;
  const free = (x: number) => x === column || !row[x];
  let colspan = 1;
  while (colspan < cell.colspan && free(column + colspan)) colspan += 1;
  const rowspan = Math.max(1, Math.min(cell.rowspan, taken.length - y));
  for (let down = 0; down < rowspan; down += 1)
    for (let across = 0; across < colspan; across += 1) {
      const below = taken[y + down];
      if (below) below[column + across] = true;
    }
  return { column, cell: { ...cell, colspan, rowspan } };
}
