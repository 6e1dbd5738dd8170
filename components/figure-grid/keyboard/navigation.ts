import type { CellId } from "@/lib/core/tables/table";
import type { GridLine } from "../grid-parts";

export type CursorMove = "up" | "down" | "left" | "right" | "lineStart" | "lineEnd" | "gridStart" | "gridEnd";

/** Two corners of a selected block; the anchor is where the selection began. */
export type Corners = { anchor: CellId; head: CellId };

type Position = { line: number; column: number };

/** The target cell of a move, across headings and parts; null if there is none. */
export function cellReachedBy(lines: readonly GridLine[], from: CellId, move: CursorMove): CellId | null {
  const position = gridPosition(lines, from);
  if (!position) return null;
  const { line, column } = position;
  const here = lines[line];
  const target = {
    up: () => cellAt(nextWithCells(lines, line, -1), column),
    down: () => cellAt(nextWithCells(lines, line, 1), column),
    left: () => here?.cells[column - 1],
    right: () => here?.cells[column + 1],
    lineStart: () => here?.cells[0],
    lineEnd: () => here?.cells.at(-1),
    gridStart: () => nextWithCells(lines, -1, 1)?.cells[0],
    gridEnd: () => nextWithCells(lines, lines.length, -1)?.cells.at(-1),
  }[move]();
  return target && target.id !== from ? target.id : null;
}

/** The cells between two corners by row, without headings. */
export function blockBetween(lines: readonly GridLine[], { anchor, head }: Corners): CellId[][] {
  const a = gridPosition(lines, anchor);
  const b = gridPosition(lines, head);
  if (!a || !b) return [];
  const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
  return lines
    .slice(Math.min(a.line, b.line), Math.max(a.line, b.line) + 1)
    .map((line) => line.cells.slice(left, right + 1).map((cell) => cell.id))
    .filter((cells) => cells.length > 0);
}

/** The position of a cell; null if it is not in these lines. */
export function gridPosition(lines: readonly GridLine[], id: CellId): Position | null {
  for (const [line, { cells }] of lines.entries()) {
    const column = cells.findIndex((cell) => cell.id === id);
    if (column >= 0) return { line, column };
  }
  return null;
}

function nextWithCells(lines: readonly GridLine[], from: number, by: 1 | -1): GridLine | undefined {
  let index = from + by;
  while (lines[index]?.cells.length === 0) index += by;
  return lines[index];
}

/** A line with fewer columns is entered at its last one. */
function cellAt(line: GridLine | undefined, column: number) {
  return line?.cells[Math.min(column, line.cells.length - 1)];
}
