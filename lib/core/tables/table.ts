/**
 * The model of an indicator table: sections of rows × columns. Every table of every edition is such data; the
 * grid, the checks, the official page and the open data are generated from it.
 */

/** The unit of a figure. Only amounts of money, 万元 and 元, permit decimals (rule R14-14). */
export const measures = ["条", "件", "次", "篇", "个", "人", "人次", "万元", "元", "期", "份", "项"] as const;
export type Measure = (typeof measures)[number];

/**
 * The kinds of rows:
 * - `header`: a label only, no cell;
 * - `input`: counted by the clerk;
 * - `sum`: the total of `parts`, computed, never typed;
 * - `union`: a total over channels that may carry the same item (“不同渠道和方式公开相同信息计1条”):
 *   typed by the clerk, bounded by its `parts` and not summed from them.
 */
export type RowKind = "header" | "input" | "sum" | "union";

export type Row = {
  /** Unique in the edition, e.g. "applications.received". */
  id: string;
  /** The official label, with its printed numbering: “（一）收到申请数”. */
  label: string;
  /** A qualifying remark printed after the label, e.g. “（不同渠道和方式公开相同信息计1条）”. */
  note?: string;
  /** Nesting depth in the printed form, 0 for the outermost level. */
  level: 0 | 1 | 2 | 3 | 4;
  kind: RowKind;
  /** The id of the row above that it belongs to; undefined at the outermost level. */
  parent?: string;
  /** Null if the form prints no unit. Undefined for headers, and if the column has the unit. */
  unit?: Measure | null;
  /** Ids of the rows that a `sum` adds, or that bound a `union`. */
  parts?: string[];
  /** True if a negative whole number is meaningful (2019: 本年增/减). */
  signed?: boolean;
  /** The clause of the Regulation that the printed group refers to, e.g. “第二十条第（一）项”. */
  group?: string;
};

export type Column = {
  /** Unique in its section, e.g. "naturalPerson", "total", "made", "count". */
  id: string;
  label: string;
  /** Header cells above the label, outermost first: ["申请人情况", "法人或其他组织"]. */
  above?: string[];
  /** Ids of the columns that this column adds up; undefined for a typed column. */
  sumOf?: string[];
  unit?: Measure;
  signed?: boolean;
};

export type Section = {
  /** Printed above the section, e.g. “第二十条第（一）项”. */
  heading?: string;
  columns: Column[];
  rows: Row[];
};

export type Table = {
  /** "statistics" (2014), "disclosure", "applications", "litigation". */
  id: string;
  title: string;
  /** Printed in the head of the row labels, e.g. the balance that 2019/2021 print above table 3. */
  stub?: string;
  /**
   * `list`: label, unit, figure (2014). `grouped`: sections with their own heads (table 2). `matrix`: rows ×
   * columns (table 3). `wide`: one row (table 4).
   */
  layout: "list" | "grouped" | "matrix" | "wide";
  /** The chapter in which this table is printed; undefined for an annex after the signature. */
  chapterId?: string;
  /** False if the county's form of that year counts these figures without printing a table. Default true. */
  printed?: boolean;
  sections: Section[];
};

/** `${row.id}:${column.id}`; unique in an edition. */
export type CellId = string;

export type Cell = { id: CellId; table: Table; section: Section; row: Row; column: Column };

/** Anything with a report's value cells by id: a form. */
export type WithCells = { readonly cells: ReadonlyMap<CellId, Cell> };

export function cellId(rowId: string, columnId: string): CellId {
  return `${rowId}:${columnId}`;
}

/** Every value cell of a table, in printed order. */
export function cellsOf(table: Table): Cell[] {
  return table.sections.flatMap((section) =>
    section.rows
      .filter((row) => row.kind !== "header")
      .flatMap((row) =>
        section.columns.map((column) => ({ id: cellId(row.id, column.id), table, section, row, column })),
      ),
  );
}

/** True if the cell is computed: in a `sum` row, or in a column that adds others. */
export function isComputed(cell: Cell): boolean {
  return cell.row.kind === "sum" || cell.column.sumOf !== undefined;
}

/** The unit of a cell: the row's, otherwise the column's; null if the form prints none. */
export function unitOf(cell: Cell): Measure | null {
  return cell.row.unit ?? cell.column.unit ?? null;
}

/** The labels from the outermost row down to this one, as in the open data. */
export function labelPath(section: Section, row: Row): string[] {
  const parent = row.parent === undefined ? undefined : section.rows.find((other) => other.id === row.parent);
  return [...(parent ? labelPath(section, parent) : row.group ? [row.group] : []), row.label];
}
