/** A half-open range: from, and up to but not including. */
export type Extent = readonly [number, number];

/** Each cell with the columns and rows that it covers, taking spans of earlier rows into account. */
export function placedCells<Cell extends { colspan: number; rowspan: number }>(
  rows: readonly (readonly Cell[])[],
) {
  const taken = new Set<string>();
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row},${column}`)) column += 1;
      const [from, to] = [column, column + cell.colspan];
      for (let down = row; down < row + cell.rowspan; down += 1)
        for (let over = from; over < to; over += 1) taken.add(`${down},${over}`);
      column = to;
      return { cell, columns: [from, to] as Extent, rows: [row, row + cell.rowspan] as Extent };
    });
  });
}
