import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import type { Form } from "@/lib/core/editions/form";
import { editionOf } from "@/lib/core/editions/registry";
import { done, type Result, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { listSeasonUnits } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import { countReportsBegun } from "../data";
import { loadCountyChoice } from "../loaders";
import { settleableYears } from "../rules";
import type { CountyChoice } from "../types";
import { readRollUp, readRowParts } from "./read-roll-up";
import type { RowParts } from "./tree/row-parts";
import type { Basis, CountyRollUp } from "./types";

/** Reads for pages: each checks the permission first, and returns null for what the actor may not see. */

type LoadedRollUp = CountyChoice & {
  /** Years with reports, newest first. */
  years: number[];
  found: { rolled: CountyRollUp; form: Form } | null;
};

type Asked = { county?: string; year?: number; basis: Basis };

/** The roll-up of a county and year; without a year, of the newest one with a report. */
export const loadRollUp = loader(
  guarded(
    "county.rollUp",
    authorizeAnywhere,
    async (permit, { county: asked, year: yearAsked, basis }: Asked): Promise<Result<LoadedRollUp>> => {
      const choice = await loadCountyChoice(permit, asked);
      if (!choice.ok) return choice;
      const { county } = choice.value;
      if (!county) return done({ ...choice.value, years: [], found: null });
      if (yearAsked !== undefined && !hasRollUp(yearAsked)) return noYear;
      const below = await listSeasonUnits(county.code);
      const reading = yearsOf(below);
      const year = yearAsked ?? (await reading)[0];
      if (year === undefined) return done({ ...choice.value, years: [], found: null });
      if (!hasRollUp(year)) return noYear;
      const [years, found] = await Promise.all([reading, readRollUp(county, year, basis, below)]);
      return done({ ...choice.value, years, found });
    },
  ),
);

type AskedRow = { county: string; year: number; basis: Basis; row: string };

/** The parts of one row of a county's roll-up, which the tree asks for when the row is opened. */
export const loadRowParts = loader(
  guarded(
    "county.rollUp",
    authorizeAnywhere,
    async (permit, { county: asked, year, basis, row }: AskedRow): Promise<Result<RowParts>> => {
      const choice = await loadCountyChoice(permit, asked);
      if (!choice.ok) return choice;
      const { county } = choice.value;
      const parts = county && hasRollUp(year) ? await readRowParts(county, year, basis, row) : null;
      return parts ? done(parts) : noYear;
    },
  ),
);

const noYear = refused("notFound", "没有这一年度的汇总。");

function hasRollUp(year: number): boolean {
  return editionOf(year) !== null && settleableYears(now()).includes(year);
}

/** The years for which a report was begun, newest first. */
async function yearsOf(units: readonly Unit[]): Promise<number[]> {
  const begun = await countReportsBegun(units.map(({ code }) => code));
  return [...begun.keys()].sort((one, other) => other - one);
}
