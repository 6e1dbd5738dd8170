import Big from "big.js";
import { cellRef } from "hucre/xlsx";
import type { Form } from "@/lib/core/editions/form";
import { decimalsOf, partsOf } from "@/lib/core/tables/figures";

import type { LaidCell } from "./laid-out";

/** A figure as printed in blocks. */
const FIGURE = /^-?\d+(?:[.]\d+)?$/;

/** True for a figure that a sheet stores exactly: its numbers have 15 digits. */
export function isNumber(text: string): boolean {
  return FIGURE.test(text) && text.replace(/^-?0*[.]?0*|[.]/g, "").length <= 15;
}

/**
 * The formula that adds up a cell's parts; null if the cell is not computed, or a part is not on this sheet.
 */
export function sumFormula(form: Form, cells: ReadonlyMap<string, LaidCell>, cellId: string): string | null {
  const parts = partsOf(form, cellId).map((id) => cells.get(id));
  const cell = form.cells.get(cellId);
  if (!cell || parts.length === 0 || !parts.every((part) => part !== undefined)) return null;
  const sum = `SUM(${ranges(parts).join(",")})`;
  const decimals = decimalsOf(cell);
  // Sheets compute in binary floating point: 0.1 + 0.2 is slightly more than 0.3.
  return decimals === 0 ? sum : `ROUND(${sum},${decimals})`;
}

/**
 * True if the printed parts add up to the printed total. A report entered as issued may have a different
 * total.
 */
export function addsUp(form: Form, cells: ReadonlyMap<string, LaidCell>, cellId: string): boolean {
  const texts = partsOf(form, cellId).map((id) => cells.get(id)?.text ?? "");
  const total = cells.get(cellId)?.text ?? "";
  if (!FIGURE.test(total) || !texts.every((text) => text === "" || FIGURE.test(text))) return false;
  return texts.reduce((sum, text) => sum.plus(text || 0), new Big(0)).eq(total);
}

/** Neighbours in one row or column become a range. */
function ranges(parts: readonly LaidCell[]): string[] {
  const runs: LaidCell[][] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    if (run && continues(run, part)) run.push(part);
    else runs.push([part]);
  }
  return runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)].map((cell) => (cell ? cellRef(cell.row, cell.column) : ""));
    return first === last ? `${first}` : `${first}:${last}`;
  });
}

function continues(run: readonly LaidCell[], next: LaidCell): boolean {
  const [before, last] = [run.at(-2), run.at(-1)];
  const across = (one: LaidCell, other: LaidCell) =>
    one.row === other.row && one.column + one.colspan === other.column;
  const down = (one: LaidCell, other: LaidCell) =>
    one.column === other.column && one.row + one.rowspan === other.row;
  if (!last) return false;
  if (across(last, next)) return !before || across(before, last);
  return down(last, next) && (!before || down(before, last));
}
