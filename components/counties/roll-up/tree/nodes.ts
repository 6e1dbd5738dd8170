import type { TreeColumn, TreeRow, TreeTable } from "@/lib/counties/roll-up/tree/tree";

/** The nodes that are open at first: tables, sections, headings and heads, but no row with figures. */
export function groupNodes(tables: readonly TreeTable[]): string[] {
  const ofRow = (row: TreeRow, columns: readonly TreeColumn[]): string[] => [
    ...(row.figures.length === 0 ? [row.id] : []),
    ...(row.label === null ? headNodes(row.id, columns) : []),
    ...row.rows.flatMap((below) => ofRow(below, columns)),
  ];
  return tables.flatMap(({ id, sections }) => [
    tableNode(id),
    ...sections.flatMap((section, at) => [
      sectionNode(id, at),
      ...section.rows.flatMap((row) => ofRow(row, section.columns)),
    ]),
  ]);
}

/** The nodes of the rows with several columns, and of the heads over those. */
export function rowNodes(tables: readonly TreeTable[]): string[] {
  const ofRow = (row: TreeRow, columns: readonly TreeColumn[]): string[] => [
    ...(row.figures.length > 1 ? [row.id, ...headNodes(row.id, columns)] : []),
    ...row.rows.flatMap((below) => ofRow(below, columns)),
  ];
  return tables.flatMap(({ sections }) =>
    sections.flatMap(({ rows, columns }) => rows.flatMap((row) => ofRow(row, columns))),
  );
}

/** The nodes above a cell, from its table down to the cell itself; empty if there is no such cell. */
export function nodesTo(tables: readonly TreeTable[], cellId: string): string[] {
  for (const { id, sections } of tables)
    for (const [at, section] of sections.entries())
      for (const row of section.rows) {
        const path = pathIn(row, section, cellId);
        if (path) return [tableNode(id), sectionNode(id, at), ...path];
      }
  return [];
}

function pathIn(row: TreeRow, section: TreeTable["sections"][number], cellId: string): string[] | null {
  const at = section.columnIds.findIndex((column) => `${row.id}:${column}` === cellId);
  if (at >= 0 && row.figures.length > 0) {
    const heads = headsOf(row.id, section.columns, at);
    return [...(row.label === null || row.figures.length === 1 ? [] : [row.id]), ...heads, cellId];
  }
  for (const below of row.rows) {
    const path = pathIn(below, section, cellId);
    // A row with one figure is the node of that figure.
    if (path) return [row.figures.length === 1 ? `${row.id}:${section.columnIds[0]}` : row.id, ...path];
  }
  return null;
}

function headsOf(rowId: string, columns: readonly TreeColumn[], at: number): string[] {
  for (const column of columns) {
    if (column.at === at) return [];
    if (column.at === null && holds(column, at))
      return [headNode(rowId, column), ...headsOf(rowId, column.columns, at)];
  }
  return [];
}

function holds({ at: own, columns }: TreeColumn, at: number): boolean {
  return own === at || columns.some((column) => holds(column, at));
}

function headNodes(rowId: string, columns: readonly TreeColumn[]): string[] {
  return columns.flatMap((column) =>
    column.at === null ? [headNode(rowId, column), ...headNodes(rowId, column.columns)] : [],
  );
}

export const tableNode = (id: string) => `table-${id}`;
export const sectionNode = (tableId: string, at: number) => `table-${tableId}-${at}`;
export const headNode = (rowId: string, { label }: TreeColumn) => `${rowId}/${label}`;
