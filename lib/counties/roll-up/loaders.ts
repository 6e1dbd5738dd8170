import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import type { Form } from "@/lib/core/editions/form";
import { editionOf } from "@/lib/core/editions/registry";
import { done, type Result, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { listSeasonUnits } from "@/lib/units/data";
import { countReportsBegun } from "../data";
import { loadCountyChoice } from "../loaders";
import { settleableYears } from "../rules";
import type { CountyChoice } from "../types";
import { readRollUp } from "./read-roll-up";
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
      const years = await yearsOf(county.code);
      const year = yearAsked ?? years[0];
      if (year === undefined) return done({ ...choice.value, years, found: null });
      if (!editionOf(year) || !settleableYears(now()).includes(year))
        return refused("notFound", "没有这一年度的汇总。");
      return done({ ...choice.value, years, found: await readRollUp(county, year, basis) });
    },
  ),
);

async function yearsOf(countyCode: string): Promise<number[]> {
  const units = await listSeasonUnits(countyCode);
  const begun = await countReportsBegun(units.map(({ code }) => code));
  return [...begun.keys()].sort((one, other) => other - one);
}
