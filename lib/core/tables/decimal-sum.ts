import Big from "big.js";

/** Whole numbers of at most so many digits: a thousand of them add up within what a number holds exactly. */
const WHOLE = /^\d{1,12}$/;

/**
 * The sum of decimal strings as printed, what is null counting nothing; null where all are. Exact: whole
 * numbers as such, others as decimals.
 */
export function decimalSum(values: readonly (string | null)[]): string | null {
  const present = values.filter((value) => value !== null);
  if (present.length === 0) return null;
  if (present.length <= 1000 && present.every((value) => WHOLE.test(value)))
    return String(present.reduce((sum, value) => sum + Number(value), 0));
  return present.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed();
}
