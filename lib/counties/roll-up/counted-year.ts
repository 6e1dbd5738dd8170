import { owes } from "@/lib/core/owed";
import { isCovered } from "@/lib/core/roll-up/coverage";
import { isCountedKind } from "@/lib/core/unit-kind";
import { listUnitYears } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import { listCountyYears } from "../data";
import type { CountyYear } from "../types";
import { type CountedVersion, listCountedVersions } from "./data";
import type { Basis } from "./types";

/** What a county's sums of a year are made of. */
export type CountedYear = {
  /** The county's settings of all years. */
  settled: readonly CountyYear[];
  versions: readonly CountedVersion[];
  /** Units that owe a report or have one, by code: those added up, and those shown separately. */
  units: readonly Unit[];
  listed: readonly Unit[];
};

/** Reads the reports of a year that count, of the units that report to the county. */
export async function readCountedYear(
  countyCode: string,
  reporting: readonly Unit[],
  year: number,
  basis: Basis,
): Promise<CountedYear> {
  const codes = reporting.map(({ code }) => code);
  const [settled, spans, versions] = await Promise.all([
    listCountyYears(countyCode),
    listUnitYears(codes),
    listCountedVersions(codes, year, basis),
  ]);
  const counted = new Set(versions.map(({ unitCode }) => unitCode));
  // A unit that reported although it owes nothing for the year is included.
  const present = reporting.filter((unit) => counted.has(unit.code) || owes(spans.get(unit.code), year));
  const isSummed = summedIn(settled, year);
  return {
    ...{ settled, versions },
    units: present.filter(isSummed),
    listed: present.filter((unit) => !isSummed(unit)),
  };
}

/** True of the units whose figures are added up in a year, by the coverage that the county settled for it. */
export function summedIn(settled: readonly CountyYear[], year: number) {
  const coverage = settled.find((each) => each.year === year)?.settings.coverage ?? "area";
  return ({ kind }: Pick<Unit, "kind">) => isCountedKind(kind) && isCovered(coverage, kind);
}
