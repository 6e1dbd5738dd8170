import type { UnitKind } from "@/lib/core/unit-kind";
import { unitKindLabels } from "@/lib/units/types";

/** Units of one kind: their indices in the order of a cell's parts. */
export type UnitGroup = { label: string; indices: number[] };

/** Groups of units by kind, in the order in which the kinds first occur. */
export function unitGroups(units: readonly { kind: UnitKind }[]): UnitGroup[] {
  const groups = new Map<UnitKind, number[]>();
  units.forEach(({ kind }, index) => {
    groups.set(kind, [...(groups.get(kind) ?? []), index]);
  });
  return [...groups].map(([kind, indices]) => ({ label: unitKindLabels[kind], indices }));
}
