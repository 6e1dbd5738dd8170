import { coverageSentence } from "@/lib/core/roll-up/coverage";
import { controlSource, controlTotal, departs, type RolledCell } from "@/lib/core/roll-up/roll-up";
import type { CellSum, Sums } from "@/lib/core/tables/sums";
import type { CountyRollUp } from "./types";

/** What the county's own report follows of a roll-up. */
export function sumsOf(rolled: CountyRollUp): Sums {
  const { included, missing, cells, questions } = rolled;
  const differences = new Map(
    questions.flatMap(({ kind, cellIds: [id], reason }) => (kind === "control" && id ? [[id, reason]] : [])),
  );
  return {
    coverage: coverageSentence(rolled),
    included: included.length,
    units: included.length + missing.length,
    cells: Object.fromEntries(
      cells.map((rolledCell) => {
        const { cell, policy, value, sum, entered } = rolledCell;
        const control = controlOf(rolledCell, differences.get(cell.id) ?? null);
        // Not a sum: no report prints that its units' figures add up to another number.
        const isOwn = policy.kind === "own";
        const reason = entered && (isOwn || departs(rolledCell)) ? entered.reason : null;
        return [cell.id, { value, sum: isOwn ? value : sum, reason, ...(control && { control }) }];
      }),
    ),
  };
}

function controlOf(cell: RolledCell, reason: string | null): CellSum["control"] | null {
  const total = controlTotal(cell);
  return total && { value: total.value, source: controlSource(cell.policy, total), reason };
}
