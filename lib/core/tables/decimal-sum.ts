import Big from "big.js";

/** Whole numbers with at most this many digits: a thousand of them can be added exactly as numbers. */
const WHOLE = /^\d{1,12}$/;

/**
 * The sum of decimal strings as printed; nulls are skipped, and if all are null, so is the sum. Exact: whole
 * numbers are added as numbers, others as decimals.
 */
export function decimalSum(values: readonly (string | null)[]): string | null {
  const present = values.filter((value) => value !== null);
  if (present.length === 0) return null;
  if (present.length <= 1000 && present.every((value) => WHOLE.test(value)))
    return String(present.reduce((sum, value) => sum + Number(value), 0));
  return present.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed();
}
