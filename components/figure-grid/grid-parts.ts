import { type Cell, type Column, cellId, type Row, type Section, type Table } from "@/lib/core/tables/table";

/** One printed row of a part. A heading has no cells. */
export type GridLine = { id: string; row: Row; cells: Cell[] };

/** A part that is rendered as one table: a section, or one group of columns of a `wide` table. */
export type GridPart = {
  id: string;
  heading: string | null;
  section: Section;
  columns: Column[];
  lines: GridLine[];
};

/**
 * Splits a table into the parts that the grid renders, from top to bottom. A `wide` table has more columns
 * than fit on a page, so each of its column groups becomes a part; every other layout has a part for each
 * section.
 */
export function gridPartsOf(table: Table): GridPart[] {
  return table.sections.flatMap((section, index) => {
    const partId = `${table.id}-${index}`;
    if (table.layout !== "wide")
      return [gridPart(table, section, section.columns, partId, section.heading ?? null)];
    return columnGroups(section.columns).map((columns, group) =>
      gridPart(table, section, columns, `${partId}-${group}`, headingOf(columns)),
    );
  });
}

/** The lines as printed: the parts of a wide table joined again, row by row. */
export function printedLines(lines: readonly GridLine[]): GridLine[] {
  const byRow = new Map<string, GridLine>();
  for (const line of lines) {
    const begun = byRow.get(line.row.id);
    byRow.set(line.row.id, begun ? { ...begun, cells: [...begun.cells, ...line.cells] } : line);
  }
  return [...byRow.values()];
}

/** The labels of column groups above a column; a group's own name has become the part's heading. */
export function groupsAbove(table: Table, column: Column): string[] {
  return table.layout === "wide" ? [] : (column.above ?? []);
}

function gridPart(
  table: Table,
  section: Section,
  columns: Column[],
  id: string,
  heading: string | null,
): GridPart {
  const lines = section.rows.map((row) => ({
    id: `${id}-${row.id}`,
    row,
    cells:
      row.kind === "header"
        ? []
        : columns.map((column) => ({ id: cellId(row.id, column.id), table, section, row, column })),
  }));
  return { id, heading, section, columns, lines };
}

function columnGroups(columns: readonly Column[]): Column[][] {
  const groups = new Map<string, Column[]>();
  for (const column of columns) {
    const heading = headingOf([column]) ?? "";
    groups.set(heading, [...(groups.get(heading) ?? []), column]);
  }
  return [...groups.values()];
}

function headingOf([first]: readonly Column[]): string | null {
  return first?.above?.join(" · ") ?? null;
}
