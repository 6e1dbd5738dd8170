import type { Row } from "./table";

/** A row with its child rows; depth and parent follow from the nesting. */
export type RowNode = Omit<Row, "level" | "parent"> & { children?: RowNode[] };

/**
 * Flattens nested rows in printed order. A `sum` without `parts` adds those of its children that have values;
 * `group` is inherited by the rows within.
 */
export function rowsOf(nodes: readonly RowNode[], parent?: Row): Row[] {
  return nodes.flatMap(({ children = [], ...node }) => {
    const row: Row = { ...node, level: (parent ? parent.level + 1 : 0) as Row["level"] };
    if (parent) row.parent = parent.id;
    if (parent?.group && !row.group) row.group = parent.group;
    if (row.kind === "sum" && !row.parts)
      row.parts = children.filter((child) => child.kind !== "header").map((child) => child.id);
    return [row, ...rowsOf(children, row)];
  });
}

/** A row without a value. */
export function header(id: string, label: string, children: RowNode[]): RowNode {
  return { id, label, kind: "header", children };
}

/** A row counted by the clerk. */
export function input(id: string, label: string, unit?: Row["unit"], children?: RowNode[]): RowNode {
  return {
    id,
    label,
    kind: "input",
    ...(unit === undefined ? {} : { unit }),
    ...(children ? { children } : {}),
  };
}

/** A row that is the total of its children, or of `parts` if those are elsewhere. */
export function sum(
  id: string,
  label: string,
  unit: Row["unit"],
  children: RowNode[],
  parts?: string[],
): RowNode {
  return {
    id,
    label,
    kind: "sum",
    ...(unit === undefined ? {} : { unit }),
    ...(parts ? { parts } : {}),
    children,
  };
}
