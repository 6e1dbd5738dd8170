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
        const { cell, value, sum, entered } = rolledCell;
        const reason = entered && departs(rolledCell) ? entered.reason : null;
        return [cell.id, { value, sum, reason }];
      }),
    ),
  };
}
