import { type Cell, isComputed, labelPath, unitOf } from "@/lib/core/tables/table";

/**
 * The full name of a cell for screen readers: the labels from the outermost row down, the column with its
 * groups, the unit, and whether it is computed.
 */
export function cellName(cell: Cell): string {
  const unit = unitOf(cell);
  return [
    ...labelPath(cell.section, cell.row),
    ...(cell.section.columns.length > 1 ? [columnName(cell)] : []),
    ...(unit ? [`单位：${unit}`] : []),
    ...(isComputed(cell) ? ["自动合计"] : []),
  ].join("，");
}

/** The column with its groups: “法人或其他组织 商业企业”. */
function columnName({ column, section }: Cell): string {
  const shared = section.columns.every((other) => other.above?.[0] === column.above?.[0]);
  return [...(column.above ?? []).slice(shared ? 1 : 0), column.label].join(" ");
}
