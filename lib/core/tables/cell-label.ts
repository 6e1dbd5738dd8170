import { type Cell, labelPath } from "./table";

/** The short label of a cell: the row's, with the column's if there are several. */
export function cellLabel(cell: Cell): string {
  switch (cell.table.layout) {
    case "list":
      return cell.row.label;
    case "wide":
      return columnLabel(cell);
    case "grouped":
    case "matrix":
      return withColumn(cell.row.label, columnLabel(cell));
  }
}

/** “（一）予以公开·自然人”; a row and a column with the same name are named once: “（七）总计”. */
export function withColumn(row: string, column: string): string {
  return isNamed(row, column) ? row : `${row}·${column}`;
}

/** True if the row's own name, without its number, is the column's. */
function isNamed(row: string, column: string): boolean {
  const own = row.split("·").at(-1) ?? row;
  return own.replace(/^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+\.)/, "") === column;
}

/** The column's label, with the heads above it if the label alone is ambiguous. */
export function columnLabel({ table, column }: Cell): string {
  if (table.layout === "wide") return [...(column.above ?? []), column.label].join("·");
  return column.label === "其他" ? `${column.above?.at(-1) ?? ""}（其他）` : column.label;
}

/**
 * The full label of a cell: the labels from the outermost row down and, if there are several columns, the
 * column.
 */
export function cellPathLabel(cell: Cell): string {
  const rows = labelPath(cell.section, cell.row);
  const column = columnPathLabel(cell);
  const sameName = isNamed(cell.row.label, column);
  return (cell.section.columns.length > 1 && !sameName ? [...rows, column] : rows).join(" · ");
}

/** With the groups above it if other columns of the section have the same label (table 4). */
function columnPathLabel({ section, column }: Cell): string {
  const alone = section.columns.filter(({ label }) => label === column.label).length === 1;
  return alone ? column.label : [...(column.above ?? []), column.label].join("，");
}
