import Big from "big.js";
import type { Form } from "../editions/form";
import { addUp, figureValue } from "../tables/figures";
import type { CellId } from "../tables/table";
import type { CheckInput } from "./check";

/** The figure of a cell as printed, null where blank or where the form has no such cell. */
export function amountAt(input: CheckInput, id: CellId): Big | null {
  return amount(figureValue(input.form, input.content, id));
}

/** The sum of some cells as printed, null where all are blank. */
export function amountOf(input: CheckInput, ids: readonly CellId[]): Big | null {
  return amount(addUp(input.form, input.content, ids));
}

/** The same of last year's report; null where there is none, or where its form has no such cell, or another of that name. */
export function lastYearAmount({ form, lastYear }: CheckInput, ids: readonly CellId[]): Big | null {
  if (!lastYear || ids.some((id) => isNewlyDefined(form, id))) return null;
  return amount(addUp(lastYear.form, lastYear.content, ids));
}

/** True in the year in which a cell began to mean something else than the year before. */
export function isNewlyDefined({ edition, year }: Form, id: CellId): boolean {
  return year === edition.years.from && edition.redefined?.includes(id) === true;
}

function amount(value: string | null): Big | null {
  return value === null ? null : new Big(value);
}

/** How far apart two amounts are, without sign, as printed. */
export function apart(left: Big, right: Big): string {
  return left.minus(right).abs().toFixed();
}
