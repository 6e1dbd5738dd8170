import type { Form } from "@/lib/core/editions/form";
import { editionOf, formFor } from "@/lib/core/editions/registry";
import { owesReportTo } from "@/lib/core/unit-kind";
import { listSeasonUnits } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import type { CountyYear } from "../types";
import { countyRollUp, type YearOfCounty } from "./add-up";
import { readCountedYear, summedIn } from "./counted-year";
import { listCountedVersions, listRollUpEntries } from "./data";
import { type RowParts, rowParts } from "./tree/row-parts";
import type { Basis, CountyRollUp, RollUpEntry } from "./types";

type County = Pick<Unit, "code" | "name" | "kind">;

/**
 * Adds up a county's reports of a year, and returns the form of the figures. The caller has checked the
 * permission, or is a system job. `below` are the county and its units, if they have been read.
 */
export async function readRollUp(
  county: County,
  year: number,
  basis: Basis,
  below?: readonly Unit[],
): Promise<{ rolled: CountyRollUp; form: Form }> {
  const reporting = await reportingUnits(county, below);
  const codes = reporting.map(({ code }) => code);
  const [{ settled, versions, units, listed }, entries, lastVersions] = await Promise.all([
    readCountedYear(county.code, reporting, year, basis),
    listRollUpEntries(county.code, [year, year - 1]),
    editionOf(year - 1) ? listCountedVersions(codes, year - 1, "published") : [],
  ]);
  const yearOf = (of: number, counted: YearOfCounty["versions"]): YearOfCounty => ({
    year: of,
    countyForm: countyFormOf(settled, of),
    versions: counted,
    entries: entries.filter((entry) => entry.year === of).map(entryOf),
  });
  const lastSummed = new Set(reporting.filter(summedIn(settled, year - 1)).map(({ code }) => code));
  const now = yearOf(year, versions);
  return {
    rolled: countyRollUp({
      ...{ county, basis, units, listed, now },
      last:
        lastVersions.length > 0
          ? yearOf(
              year - 1,
              lastVersions.filter(({ unitCode }) => lastSummed.has(unitCode)),
            )
          : null,
    }),
    form: formFor(year, now.countyForm),
  };
}

/**
 * The parts of one row's sums; null if the form has no such row. The caller has checked the permission. Reads
 * neither the year before nor the county's entries, and examines nothing.
 */
export async function readRowParts(
  county: County,
  year: number,
  basis: Basis,
  rowId: string,
): Promise<RowParts | null> {
  const reporting = await reportingUnits(county);
  const { settled, versions, units } = await readCountedYear(county.code, reporting, year, basis);
  return rowParts(formFor(year, countyFormOf(settled, year)), { year, versions }, units, rowId);
}

async function reportingUnits(county: County, below?: readonly Unit[]): Promise<Unit[]> {
  return (below ?? (await listSeasonUnits(county.code))).filter((unit) => owesReportTo(county, unit));
}

function countyFormOf(settled: readonly CountyYear[], year: number): YearOfCounty["countyForm"] {
  return settled.find((each) => each.year === year)?.form ?? {};
}

function entryOf({ key, value, replaces, reason }: RollUpEntry): RollUpEntry {
  return { key, value, replaces, reason };
}
