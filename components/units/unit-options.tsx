import type { Unit } from "@/lib/units/types";

/** Units as options, indented by level. Expects them sorted by code, as loaders return them. */
export function UnitOptions({ units }: { units: readonly Unit[] }) {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const depth = ({ parentCode }: Unit): number => {
    const parent = parentCode === null ? undefined : byCode.get(parentCode);
    return parent ? depth(parent) + 1 : 0;
  };
  return units.map((unit) => (
    <option key={unit.code} value={unit.code}>
      {"　".repeat(depth(unit))}
      {unit.name}
    </option>
  ));
}

/** The codes of a unit and of all given units below it. */
export function unitsBelow(units: readonly Unit[], code: string): Set<string> {
  const below = new Set([code]);
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const unit of units) if (unit.parentCode && below.has(unit.parentCode)) below.add(unit.code);
  }
  return below;
}
