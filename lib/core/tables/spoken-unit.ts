import { type Cell, type Measure, unitOf } from "./table";

/**
 * The unit after a cell's number in a sentence. The national tables print none for applications, cases,
 * decisions and items, but “收到申请5件” needs one.
 */
export function spokenUnit(cell: Cell): Measure | null {
  const printed = unitOf(cell);
  if (printed !== null || cell.table.layout === "list") return printed;
  const ofItems = cell.table.id === "disclosure" && cell.column.id !== "decisions";
  return ofItems ? "项" : "件";
}
