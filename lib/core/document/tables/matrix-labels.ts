import type { Row } from "../../tables/table";
import type { BodyCell } from "../block";

/** One printed line of a matrix: a row with figures, and the label cells that start in it. */
export type MatrixLine = { row: Row; labels: BodyCell[] };

/**
 * The label columns of table 3: a header is to the left of its rows and spans all of them; a row without
 * headers takes the full width. `depth` is the number of label columns.
 */
export function matrixLabels(rows: readonly Row[]): { depth: number; lines: MatrixLine[] } {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const headersOf = (row: Row): Row[] => {
    const parent = row.parent === undefined ? undefined : byId.get(row.parent);
    if (!parent) return [];
    return parent.kind === "header" ? [...headersOf(parent), parent] : headersOf(parent);
  };
  const lines = rows.filter((row) => row.kind !== "header").map((row) => ({ row, headers: headersOf(row) }));
  const depth = Math.max(1, ...lines.map(({ headers }) => headers.length + 1));
  const begun = new Set<string>();
  return {
    depth,
    lines: lines.map(({ row, headers }) => {
      const beginning = headers.filter((header) => !begun.has(header.id));
      for (const header of beginning) begun.add(header.id);
      const height = (header: Row) => lines.filter((line) => line.headers.includes(header)).length;
      return {
        row,
        labels: [
          ...beginning.map((header) => label(header, 1, height(header))),
          label(row, depth - headers.length, 1),
        ],
      };
    }),
  };
}

function label(row: Row, colspan: number, rowspan: number): BodyCell {
  return { text: `${row.label}${row.note ?? ""}`, kind: "label", cellId: null, colspan, rowspan };
}
