import type { Figures } from "./figure";
import { type CellId, cellId, isComputed, type WithCells } from "./table";

/** A year's “二、上年结转” equals “四、结转下年度继续办理” of the year before, column by column (domain R21-4). */
const carryOver = { into: "carriedIn", from: "carriedOut" } as const;

/**
 * Figures carried over from last year's report, for the typed cells of this form. Empty if there are none.
 */
export function carriedOver(form: WithCells, last: Figures | undefined): { cellId: CellId; value: string }[] {
  if (!last) return [];
  return [...form.cells.values()].flatMap((cell) => {
    if (cell.row.id !== carryOver.into || isComputed(cell)) return [];
    const value = last[cellId(carryOver.from, cell.column.id)]?.value;
    return value === undefined || value === null ? [] : [{ cellId: cell.id, value }];
  });
}
