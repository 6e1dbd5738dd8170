import Big from "big.js";
import type { Form } from "../../editions/form";
import type { ReportContent } from "../../report";
import { partsOf, statedValue } from "../../tables/figures";
import type { CellId } from "../../tables/table";
import type { CheckInput } from "./check";

type Report = Pick<CheckInput, "form" | "content">;

/**
 * About thirty rules read the same two hundred figures: each is parsed once, and cached by the figures
 * object.
 */
const read = new WeakMap<ReportContent["figures"], { form: Form; amounts: Map<CellId, Big | null> }>();

/** The figure of a cell as printed, null if blank or if the form has no such cell. */
export function amountAt(report: Report, id: CellId): Big | null {
  const { figures } = report.content;
  const known = amountsOf(report.form, figures);
  const kept = known.get(id);
  if (kept !== undefined) return kept;
  const stated = report.form.cells.has(id) ? statedValue(figures, id) : null;
  const amount = stated === null ? amountOf(report, partsOf(report.form, id)) : amountFrom(stated);
  known.set(id, amount);
  return amount;
}

function amountsOf(form: Form, figures: ReportContent["figures"]): Map<CellId, Big | null> {
  const known = read.get(figures);
  if (known?.form === form) return known.amounts;
  const amounts = new Map<CellId, Big | null>();
  read.set(figures, { form, amounts });
  return amounts;
}

/** The sum of some cells as printed, null if all are blank. */
export function amountOf(report: Report, ids: readonly CellId[]): Big | null {
  return ids.reduce<Big | null>((sum, id) => {
    const amount = amountAt(report, id);
    if (amount === null || sum === null) return sum ?? amount;
    return amount === zero ? sum : sum === zero ? amount : sum.plus(amount);
  }, null);
}

/** Most figures of a township are zero: these share one object and are not added. */
const zero = new Big(0);

function amountFrom(stated: string): Big {
  return stated === "0" ? zero : new Big(stated);
}

/**
 * The same for last year's report; null without one, if its form has none of the cells, or if one of them is
 * newly defined this year.
 */
export function lastYearAmount({ form, lastYear }: CheckInput, ids: readonly CellId[]): Big | null {
  if (!lastYear || ids.some((id) => isNewlyDefined(form, id))) return null;
  return amountOf(lastYear, ids);
}

/** True in the year in which a cell's definition differs from the year before. */
export function isNewlyDefined({ edition, year }: Form, id: CellId): boolean {
  return year === edition.firstYear && edition.redefined?.includes(id) === true;
}

/** How far apart two amounts are, without sign, as printed. */
export function apart(left: Big, right: Big): string {
  return left.minus(right).abs().toFixed();
}
