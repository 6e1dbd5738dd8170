import type { Form } from "@/lib/core/editions/form";
import { editionOf, formFor } from "@/lib/core/editions/registry";
import { listUnitsBelow } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import { listCountyYears } from "../data";
import { countyRollUp, type YearOfCounty } from "./add-up";
import { type CountedVersion, listCountedVersions, listRollUpEntries } from "./data";
import type { Basis, CountyRollUp, RollUpEntry } from "./types";

/** A county's reports of a year added up, with the form in which they are. Whoever calls has proved the right, or runs the system. */
export async function readRollUp(
  county: Pick<Unit, "code" | "name">,
  year: number,
  basis: Basis,
): Promise<{ rolled: CountyRollUp; form: Form }> {
  const units = (await listUnitsBelow(county.code)).filter(isAdded);
  const codes = units.map(({ code }) => code);
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
  const last = lastVersions.length > 0 ? yearOf(year - 1, lastVersions) : null;
  const { code, name } = county;
  return {
    rolled: countyRollUp({ county: { code, name }, basis, units, listed: [], now, last }),
    form: formFor(year, now.countyForm),
  };
}

function isAdded({ kind }: Unit): boolean {
  return kind === "township" || kind === "department";
}

function entryOf({ key, value, replaces, reason }: RollUpEntry): RollUpEntry {
  return { key, value, replaces, reason };
}
