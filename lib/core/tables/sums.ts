import Big from "big.js";
import { z } from "zod";
import type { CellId } from "./table";

/**
 * The roll-up's data for a cell of the county's own report, as decimal strings. `value` is the county's
 * figure: the sum of its units, or what the county entered instead for `reason`; both are the same for a
 * figure that is not summed. `control` is the county's control total with its source, and why the sum is
 * another number, if it is and the county has said so. `before` is the county's figure until it changed at a
 * time (ISO 8601).
 */
const cellSumSchema = z.object({
  value: z.string().nullable(),
  sum: z.string().nullable(),
  reason: z.string().nullable(),
  control: z.object({ value: z.string(), source: z.string(), reason: z.string().nullable() }).optional(),
  before: z.object({ value: z.string().nullable(), at: z.string() }).optional(),
});
export type CellSum = z.output<typeof cellSumSchema>;

/** The sums that the county's own report follows until it is signed, and the sentence on what they cover. */
export const sumsSchema = z.object({
  coverage: z.string(),
  included: z.int(),
  units: z.int(),
  cells: z.record(z.string(), cellSumSchema),
});
export type Sums = z.output<typeof sumsSchema>;

/** True if two figures are the same number; a blank only equals a blank. */
export function isSameFigure(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && Big(one).eq(other));
}

/**
 * The current sums, with the previous value where it changed. The report's cells follow: a cell equal to the
 * previous sum gets the current one.
 */
export function withChanges(sums: Sums, before: Sums | null, at: Date): Sums {
  if (!before) return sums;
  const cells = Object.entries(sums.cells).map(([id, cell]): [CellId, CellSum] => {
    const earlier = before.cells[id];
    if (!earlier) return [id, cell];
    if (isSameFigure(earlier.value, cell.value))
      return [id, earlier.before ? { ...cell, before: earlier.before } : cell];
    return [id, { ...cell, before: { value: earlier.value, at: at.toISOString() } }];
  });
  return { ...sums, cells: Object.fromEntries(cells) };
}
