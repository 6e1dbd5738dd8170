import type { TablePart } from "../block";
import { placedCells } from "./placed-cells";

/**
 * The parts of a table with only the columns in which a cell begins. A table whose parts have three and two
 * columns is composed over six, some of which have no cell of their own, which HTML does not permit.
 */
export function withUsedColumns(parts: readonly TablePart[]): TablePart[] {
  const begins = new Set(
    parts.flatMap(({ head, body }) =>
      [...placedCells(head), ...placedCells(body.map(({ cells }) => cells))].flatMap((row) =>
        row.map(({ columns: [from] }) => from),
      ),
    ),
  );
  const spanOf = (from: number, to: number) => [...begins].filter((each) => from <= each && each < to).length;
  const narrowed = <Cell extends { colspan: number; rowspan: number }>(rows: readonly (readonly Cell[])[]) =>
    placedCells(rows).map((row) =>
      row.map(({ cell, columns: [from, to] }) => ({ ...cell, colspan: spanOf(from, to) })),
    );
  return parts.map(({ head, body, ...part }) => {
    const cells = narrowed(body.map((row) => row.cells));
    return {
      ...part,
      columns: spanOf(0, part.columns),
      head: narrowed(head),
      body: body.map((row, at) => ({ ...row, cells: cells[at] ?? [] })),
    };
  });
}
