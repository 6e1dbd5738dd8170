import type { Form } from "@/lib/core/editions/form";
import { editionOf, formFor } from "@/lib/core/editions/registry";
import { owes } from "@/lib/core/owed";
import { isCovered } from "@/lib/core/roll-up/coverage";
import { kindTraits, owesReportTo } from "@/lib/core/unit-kind";
import { listSeasonUnits, listUnitYears } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import { listCountyYears } from "../data";
import { countyRollUp, type YearOfCounty } from "./add-up";
import { type CountedVersion, listCountedVersions, listRollUpEntries } from "./data";
import type { Basis, CountyRollUp, RollUpEntry } from "./types";

/**
 * Adds up a county's reports of a year, and returns the form of the figures. The caller has checked the
 * permission, or is a system job.
 */
export async function readRollUp(
  county: Pick<Unit, "code" | "name" | "kind">,
  year: number,
  basis: Basis,
): Promise<{ rolled: CountyRollUp; form: Form }> {
  const reporting = (await listSeasonUnits(county.code)).filter((unit) => owesReportTo(county, unit));
  const codes = reporting.map(({ code }) => code);
  const spans = await listUnitYears(codes);
  const hasLast = editionOf(year - 1) !== null;
  const [settled, entries, versions, lastVersions] = await Promise.all([
    listCountyYears(county.code),
    listRollUpEntries(county.code, [year, year - 1]),
    listCountedVersions(codes, year, basis),
    hasLast ? listCountedVersions(codes, year - 1, "published") : [],
  ]);
  const yearOf = (of: number, counted: CountedVersion[]): YearOfCounty => ({
    year: of,
    countyForm: settled.find((each) => each.year === of)?.form ?? {},
    versions: counted,
    entries: entries.filter((entry) => entry.year === of).map(entryOf),
  });
  const now = yearOf(year, versions);
  const summedIn = (of: number) => {
    const coverage = settled.find((each) => each.year === of)?.settings.coverage ?? "area";
    return ({ kind }: Pick<Unit, "kind">) =>
      kindTraits[kind].adding === "summed" && isCovered(coverage, kind);
  };
  const lastSummed = new Set(reporting.filter(summedIn(year - 1)).map((unit) => unit.code));
  const last =
    lastVersions.length > 0
      ? yearOf(
          year - 1,
          lastVersions.filter(({ unitCode }) => lastSummed.has(unitCode)),
        )
      : null;
  const counted = new Set(versions.map(({ unitCode }) => unitCode));
  // A unit that reported although it owes nothing for the year is included.
  const present = reporting.filter((unit) => counted.has(unit.code) || owes(spans.get(unit.code), year));
  const isSummed = summedIn(year);
  return {
    rolled: countyRollUp({
      county,
      basis,
      units: present.filter(isSummed),
      listed: present.filter((unit) => !isSummed(unit)),
      now,
      last,
    }),
    form: formFor(year, now.countyForm),
  };
}

function entryOf({ key, value, replaces, reason }: RollUpEntry): RollUpEntry {
  return { key, value, replaces, reason };
}
