import type { Row } from "./table";

/** A row written with the rows that belong to it; depth and parent follow from the place. */
export type RowNode = Omit<Row, "level" | "parent"> & { children?: RowNode[] };

/**
 * Lays nested rows out in printed order. A `sum` written without `parts` adds its own children that hold
 * values; `group` passes down to the rows within.
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

/** A row that is the total of its children, or of `parts` where they stand elsewhere. */
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
