import { type Cell, labelPath } from "./table";

/** How a sentence calls a cell: the labels from the outermost row down and, where there are several columns, the column. */
export function cellLabel(cell: Cell): string {
  const rows = labelPath(cell.section, cell.row);
  return (cell.section.columns.length > 1 ? [...rows, columnLabel(cell)] : rows).join(" · ");
}

/** With the groups above it where other columns of the section carry the same label (table 4). */
function columnLabel({ section, column }: Cell): string {
  const alone = section.columns.filter(({ label }) => label === column.label).length === 1;
  return alone ? column.label : [...(column.above ?? []), column.label].join("，");
}
