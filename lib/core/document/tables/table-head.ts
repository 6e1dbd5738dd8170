import type { Column } from "../../tables/table";
import type { HeadCell } from "../block";

type Group = { text: string; columns: number; children: Group[] };

/**
 * The head rows of a table: equal neighbours in `above` are merged into one cell over their columns, and
 * columns with fewer levels than their neighbours extend down. Where either a group or its labels could
 * extend, the group does, so that labels are in one row (table 4: 行政复议 next to the two levels of 行政诉讼).
 */
export function tableHead(columns: readonly Column[], labelOf: (column: Column) => string): HeadCell[][] {
  const groups = joined(columns.map((column) => [...(column.above ?? []), labelOf(column)]));
  const rows: HeadCell[][] = Array.from({ length: depthOf(groups) }, () => []);
  place(groups, 0, rows.length, rows);
  return rows;
}

function joined(paths: string[][]): Group[] {
  const groups: { text: string; paths: string[][] }[] = [];
  for (const [text = "", ...rest] of paths) {
    const last = groups.at(-1);
    // Two labels with the same text are two columns; only groups are merged.
    if (last && last.text === text && rest.length > 0 && last.paths[0]?.length) last.paths.push(rest);
    else groups.push({ text, paths: [rest] });
  }
  return groups.map(({ text, paths: below }) => ({
    text,
    columns: below.length,
    children: joined(below.filter((path) => path.length > 0)),
  }));
}

function depthOf(groups: readonly Group[]): number {
  return groups.length === 0 ? 0 : 1 + Math.max(...groups.map((group) => depthOf(group.children)));
}

function place(groups: readonly Group[], from: number, height: number, rows: HeadCell[][]): void {
  for (const { text, columns, children } of groups) {
    const below = depthOf(children);
    rows[from]?.push({ text, colspan: columns, rowspan: height - below });
    place(children, from + height - below, below, rows);
  }
}
