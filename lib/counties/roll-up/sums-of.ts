import { coverageSentence } from "@/lib/core/roll-up/coverage";
import { departs } from "@/lib/core/roll-up/roll-up";
import type { Sums } from "@/lib/core/tables/sums";
import type { CountyRollUp } from "./types";

/** What the county's own report follows of a roll-up. */
export function sumsOf(rolled: CountyRollUp): Sums {
  const { included, missing, cells } = rolled;
  return {
    coverage: coverageSentence(rolled),
    included: included.length,
    units: included.length + missing.length,
    cells: Object.fromEntries(
      cells.map((rolledCell) => {
        const { cell, policy, value, sum, entered } = rolledCell;
        // Not a sum: no report prints that its units' figures add up to another number.
        const isOwn = policy.kind === "own";
        const reason = entered && (isOwn || departs(rolledCell)) ? entered.reason : null;
        return [cell.id, { value, sum: isOwn ? value : sum, reason }];
      }),
    ),
  };
}
