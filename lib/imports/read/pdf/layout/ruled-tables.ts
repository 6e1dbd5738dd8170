import type { PageMarks, RuledLine } from "../page/page-marks";

/** A cell of a ruled table: its position on the page, and how many rows and columns it spans. */
export type RuledCell = {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  row: number;
  column: number;
  colspan: number;
  rowspan: number;
};

/** A table as drawn by its lines. `xs` are the borders between its columns. */
export type RuledTable = {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  xs: number[];
  rows: number;
  cells: RuledCell[];
};

/** Lines at most this far apart, in points, are one: programs draw each cell's border separately. */
const NEAR = 3;
/** A page with more borders than this holds a drawing, not a table. */
const BORDERS_MAX = 400;

/** The tables that the lines of a page draw. A frame around a single cell is not one. */
export function ruledTables({
  horizontal,
  vertical,
}: Pick<PageMarks, "horizontal" | "vertical">): RuledTable[] {
  const rows = joined(horizontal);
  const columns = joined(vertical);
  if (rows.length > BORDERS_MAX || columns.length > BORDERS_MAX * 4) return [];
  return connected(rows, columns)
    .map(({ rows: own, columns: theirs }) => tableOf(own, theirs))
    .filter((table) => table !== null)
    .sort((one, other) => one.y0 - other.y0 || one.x0 - other.x0);
}

/** Lines on one axis that touch or overlap, merged. */
function joined(rules: readonly RuledLine[]): RuledLine[] {
  const sorted = [...rules].sort((one, other) => one.at - other.at || one.from - other.from);
  const lines: RuledLine[] = [];
  for (const rule of sorted) {
    const same = lines.find(
      (line) =>
        Math.abs(line.at - rule.at) <= NEAR / 2 && rule.from <= line.to + NEAR && rule.to >= line.from - NEAR,
    );
    if (same) {
      same.from = Math.min(same.from, rule.from);
      same.to = Math.max(same.to, rule.to);
    } else lines.push({ ...rule });
  }
  return lines;
}

type Component = { rows: RuledLine[]; columns: RuledLine[] };

/** Groups of lines that cross or touch. */
function connected(rows: readonly RuledLine[], columns: readonly RuledLine[]): Component[] {
  const groups = new Map<RuledLine, Component>();
  for (const row of rows) groups.set(row, { rows: [row], columns: [] });
  for (const column of columns) {
    const mine: Component = { rows: [], columns: [column] };
    groups.set(column, mine);
    for (const row of rows) {
      const crosses =
        column.at >= row.from - NEAR &&
        column.at <= row.to + NEAR &&
        row.at >= column.from - NEAR &&
        row.at <= column.to + NEAR;
      if (crosses) merge(groups, row, column);
    }
  }
  return [...new Set(groups.values())].filter((group) => group.rows.length >= 2 && group.columns.length >= 1);
}

function merge(groups: Map<RuledLine, Component>, one: RuledLine, other: RuledLine): void {
  const [kept, gone] = [groups.get(one), groups.get(other)];
  if (!kept || !gone || kept === gone) return;
  for (const row of gone.rows) {
    kept.rows.push(row);
    groups.set(row, kept);
  }
  for (const column of gone.columns) {
    kept.columns.push(column);
    groups.set(column, kept);
  }
}

/** Values far enough apart to be separate borders. */
function apart(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((one, other) => one - other))
    if (found.length === 0 || value - (found.at(-1) as number) > NEAR) found.push(value);
  return found;
}

function tableOf(rows: readonly RuledLine[], columns: readonly RuledLine[]): RuledTable | null {
  // Tables with open sides end where their lines end.
  const xs = apart([...columns.map(({ at }) => at), ...rows.flatMap(({ from, to }) => [from, to])]);
  const ys = apart([...rows.map(({ at }) => at), ...columns.flatMap(({ from, to }) => [from, to])]);
  if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) return null;
  const wallRight = (row: number, column: number) =>
    walls(columns, xs[column + 1] as number, middle(ys, row));
  const wallBelow = (row: number, column: number) => walls(rows, ys[row + 1] as number, middle(xs, column));
  const owner = regions(ys.length - 1, xs.length - 1, wallRight, wallBelow);
  const cells = cellsOf(owner, xs, ys);
  if (cells.length < 2) return null;
  return {
    x0: xs[0] as number,
    x1: xs.at(-1) as number,
    y0: ys[0] as number,
    y1: ys.at(-1) as number,
    ...compressed(cells, xs),
  };
}

function middle(borders: readonly number[], at: number): number {
  return ((borders[at] as number) + (borders[at + 1] as number)) / 2;
}

function walls(rules: readonly RuledLine[], at: number, across: number): boolean {
  return rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= across && across <= rule.to);
}

/** Assigns the fields of the grid to cells: fields without a wall between them are one cell. */
function regions(
  rows: number,
  columns: number,
  wallRight: (row: number, column: number) => boolean,
  wallBelow: (row: number, column: number) => boolean,
): number[][] {
  const parent = Array.from({ length: rows * columns }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] as number;
    return top;
  };
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      if (column + 1 < columns && !wallRight(row, column)) parent[root(at + 1)] = root(at);
      if (row + 1 < rows && !wallBelow(row, column)) parent[root(at + columns)] = root(at);
    }
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => root(row * columns + column)),
  );
}

function cellsOf(
  owner: readonly (readonly number[])[],
  xs: readonly number[],
  ys: readonly number[],
): RuledCell[] {
  const found = new Map<number, { top: number; bottom: number; left: number; right: number }>();
  owner.forEach((line, row) => {
    line.forEach((id, column) => {
      const known = found.get(id);
      if (!known) found.set(id, { top: row, bottom: row, left: column, right: column });
      else {
        known.bottom = Math.max(known.bottom, row);
        known.left = Math.min(known.left, column);
        known.right = Math.max(known.right, column);
      }
    });
  });
  return [...found.values()].map(({ top, bottom, left, right }) => ({
    x0: xs[left] as number,
    x1: xs[right + 1] as number,
    y0: ys[top] as number,
    y1: ys[bottom + 1] as number,
    row: top,
    column: left,
    rowspan: bottom - top + 1,
    colspan: right - left + 1,
  }));
}

/** Without grid rows and columns in which no cell begins, which come from short strokes. */
function compressed(
  cells: readonly RuledCell[],
  xs: readonly number[],
): { cells: RuledCell[]; rows: number; xs: number[] } {
  const starts = (of: (cell: RuledCell) => number) =>
    [...new Set(cells.map(of))].sort((one, other) => one - other);
  const columns = starts(({ column }) => column);
  const rows = starts(({ row }) => row);
  const count = (starting: readonly number[], from: number, span: number) =>
    starting.filter((start) => start >= from && start < from + span).length;
  return {
    rows: rows.length,
    xs: [...columns.map((column) => xs[column] as number), xs.at(-1) as number],
    cells: cells
      .map((cell) => ({
        ...cell,
        row: rows.indexOf(cell.row),
        column: columns.indexOf(cell.column),
        rowspan: count(rows, cell.row, cell.rowspan),
        colspan: count(columns, cell.column, cell.colspan),
      }))
      .sort((one, other) => one.row - other.row || one.column - other.column),
  };
}
