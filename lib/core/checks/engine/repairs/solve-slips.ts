/**
 * How well a typing mistake explains the written figure, if another was meant: from 0 (not at all) to 1. Both
 * are decimal strings; `written` is null for a blank cell. `beside` are the figures of the neighbouring
 * cells, one of which may have been copied.
 */
export function slipLikelihood(
  written: string | null,
  meant: string,
  beside: readonly string[] = [],
): number {
  if (written === null) return 0.45;
  if (written === "0" || meant === "0") return written !== "0" && beside.includes(written) ? 0.7 : 0.3;
  if (written === `-${meant}` || meant === `-${written}`) return 0.95;
  if (transposed(written, meant)) return 0.95;
  if (doubled(written, meant) || doubled(meant, written)) return 0.95;
  if (dropped(written, meant) || dropped(meant, written)) return 0.8;
  if (beside.includes(written)) return 0.75;
  if (written.length === meant.length && differing(written, meant) === 1)
    return written.length === 1 ? 0.5 : 0.7;
  return Math.abs(Number(written) - Number(meant)) === 1 ? 0.5 : 0.15;
}

/** Two neighbouring digits are swapped. */
function transposed(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  return (
    a.length === b.length &&
    at >= 0 &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

/** `long` is `short` with one more digit. */
function dropped(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false;
  const at = firstDifference(short, long);
  const where = at < 0 ? short.length : at;
  return short.slice(where) === long.slice(where + 1);
}

/** The additional digit repeats its neighbour. */
function doubled(short: string, long: string): boolean {
  return (
    dropped(short, long) &&
    [...short].some((digit, at) => `${short.slice(0, at)}${digit}${short.slice(at)}` === long)
  );
}

function differing(a: string, b: string): number {
  return [...a].filter((digit, at) => digit !== b[at]).length;
}

/** The index of the first differing digit; −1 if one begins with the other. */
function firstDifference(a: string, b: string): number {
  return [...a.slice(0, b.length)].findIndex((digit, at) => digit !== b[at]);
}
