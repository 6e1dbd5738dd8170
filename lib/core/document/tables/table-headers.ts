import type { TablePart } from "../block";
import { type Extent, placedCells } from "./placed-cells";

/** For one part of a table: the id of each head and row label, and for each cell the ids of its headers. */
export type TableHeaders = {
  /** By head row and position in it; a head below another one is headed by it. */
  head: readonly (readonly { id: string; headers: string | null }[])[];
  /**
   * By body row and position in it: a label has an id, every other cell the heads above it and the labels
   * beside it.
   */
  body: readonly (readonly { id: string | null; headers: string | null }[])[];
};

/**
 * The headers of each cell, for screen readers. Null if a single head row is above a single column of labels
 * and there is no other part: `scope` is sufficient then. `prefix` makes the ids unique on the page.
 */
export function tableHeaders({ head, body }: TablePart, prefix: string, group?: string): TableHeaders | null {
  const severalLabels = body.some(({ cells }) => cells.filter(({ kind }) => kind === "label").length > 1);
  if (head.length < 2 && !severalLabels && group === undefined) return null;
  const columns = placedCells(head);
  const rows = placedCells(body.map(({ cells }) => cells));
  const headIds = columns.map((cells, row) => cells.map((_, at) => `${prefix}h${row}-${at}`));
  const above = (own: Extent, rowsOfHead: number) =>
    columns
      .slice(0, rowsOfHead)
      .flatMap((line, level) =>
        line.flatMap(({ columns: over }, index) => (meet(over, own) ? [headIds[level]?.[index] ?? ""] : [])),
      );
  const labelId = (row: number, at: number) => `${prefix}r${row}-${at}`;
  return {
    head: columns.map((cells, row) =>
      cells.map(({ columns: own }, at) => ({
        id: headIds[row]?.[at] ?? "",
        headers: above(own, row).join(" ") || null,
      })),
    ),
    body: rows.map((cells, row) =>
      cells.map(({ cell, columns: own }, at) => {
        if (cell.kind === "label") return { id: labelId(row, at), headers: null };
        const beside = rows.flatMap((line, labelRow) =>
          line.flatMap(({ cell: { kind }, rows: covered }, index) =>
            kind === "label" && meet(covered, [row, row + 1]) ? [labelId(labelRow, index)] : [],
          ),
        );
        return {
          id: null,
          headers: [group, ...above(own, head.length), ...beside].filter(Boolean).join(" "),
        };
      }),
    ),
  };
}

function meet([from, to]: Extent, [start, end]: Extent): boolean {
  return from < end && start < to;
}
