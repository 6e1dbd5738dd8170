import type { SourceCell, TableBlock } from "../source-block";
import type { RowDefinition } from "./row-definition";

export type WordRow = { cells: string[]; definition: RowDefinition | null };

/** Edges at most this far apart, in twentieths of a point, are the same. */
const NEAR = 40;

/** A table from its rows: a cell spans the columns between its edges, and the rows that continue it below. */
export function tableOfRows(rows: readonly WordRow[]): TableBlock {
  const edges = apart(rows.flatMap(({ definition }) => definition?.edges ?? []));
  const above = new Map<number, SourceCell>();
  const built = rows.map(({ cells, definition }) => {
    const row: SourceCell[] = [];
    const reached = new Set<number>();
    cells.forEach((text, at) => {
      const cell = { text, colspan: spanOf(definition, at, edges), rowspan: 1, header: false };
      const left = indexOf(edges, definition?.edges[at]);
      const upper = above.get(left);
      reached.add(left);
      const last = row.at(-1);
      if (definition?.joined[at] && last) {
        last.colspan += cell.colspan;
        last.text = together(last.text, text);
      } else if (definition?.goesOn[at] && upper) {
        upper.rowspan += 1;
        upper.text = together(upper.text, text);
      } else {
        row.push(cell);
        if (definition) above.set(left, cell);
      }
    });
    for (const left of above.keys()) if (!reached.has(left)) above.delete(left);
    return row;
  });
  return { kind: "table", caption: "", rows: built.filter((row) => row.length > 0) };
}

function together(one: string, other: string): string {
  return [one, other].filter((text) => text.trim() !== "").join("\n");
}

function spanOf(definition: RowDefinition | null, at: number, edges: readonly number[]): number {
  if (!definition) return 1;
  const [from, to] = [indexOf(edges, definition.edges[at]), indexOf(edges, definition.edges[at + 1])];
  return Math.max(1, to - from);
}

function apart(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((one, other) => one - other))
    if (found.length === 0 || value - (found.at(-1) as number) > NEAR) found.push(value);
  return found;
}

function indexOf(edges: readonly number[], value: number | undefined): number {
  if (value === undefined) return -1;
  return edges.findIndex((edge) => Math.abs(edge - value) <= NEAR);
}
