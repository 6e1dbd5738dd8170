import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import type { PermissionScope, Permit } from "@/lib/access/policy";
import { editionOf } from "@/lib/core/editions/registry";
import { done, type Result, refused } from "@/lib/core/refusal";
import { type Scoring, usualScoring } from "@/lib/core/season/scores/criteria";
import { kindTraits } from "@/lib/core/unit-kind";
import { now } from "@/lib/platform/clock";
import { listSeasonUnits, listUnitsWithin } from "@/lib/units/data";
import { countReportsBegun, findScoring, findSettledYear, listCountyYears } from "./data";
import { settleableYears } from "./rules";
import type { CountyChoice, CountyYear, ListedYear } from "./types";

/** Reads for pages: each checks the permission first, and returns null for what the actor may not see. */

type Asked = { county?: string };

/**
 * The counties and cities that the actor has access to, the highest first, and the requested one: the first
 * by default, null if there are none. Any other county is refused.
 */
export async function loadCountyChoice(
  { target }: Permit<"county.settle" | "county.import" | "county.rollUp", PermissionScope>,
  asked: string | undefined,
): Promise<Result<CountyChoice>> {
  const units = await listUnitsWithin(target.unitCodes);
  const counties = units.filter(({ kind }) => kindTraits[kind].collects);
  if (asked === undefined) return done({ counties, county: counties[0] ?? null });
  const county = counties.find(({ code }) => code === asked);
  return county ? done({ counties, county }) : refused("notFound", "没有这个县（市、区）或者设区的市。");
}

/**
 * Every year that a county may have settings for, newest first, with those settings and the number of reports
 * begun.
 */
export const loadCountyYears = loader(
  guarded(
    "county.settle",
    authorizeAnywhere,
    async (permit, { county: asked }: Asked): Promise<Result<CountyChoice & { years: ListedYear[] }>> => {
      const choice = await loadCountyChoice(permit, asked);
      if (!choice.ok) return choice;
      const { county } = choice.value;
      return done({ ...choice.value, years: county ? await listedYears(county.code) : [] });
    },
  ),
);

async function listedYears(countyCode: string): Promise<ListedYear[]> {
  const [settled, begun] = await Promise.all([listCountyYears(countyCode), countOf(countyCode)]);
  return settleableYears(now()).flatMap((year): ListedYear[] => {
    const edition = editionOf(year);
    if (!edition) return [];
    return [
      {
        year,
        editionName: edition.name,
        ownForm: edition.setByCounty,
        settled: settled.find((each) => each.year === year) ?? null,
        reportsBegun: begun.get(year) ?? 0,
      },
    ];
  });
}

type LoadedYear = CountyChoice & {
  year: number;
  settled: CountyYear | null;
  /** The criteria of the scores, and the earlier year that they are taken over from; null for none. */
  scoring: { scoring: Scoring; from: number | null };
  reportsBegun: number;
};

/** One year of a county with its settings. Null for a year that cannot have any. */
export const loadCountyYear = loader(
  guarded(
    "county.settle",
    authorizeAnywhere,
    async (
      permit,
      { county: asked, year: yearAsked }: Asked & { year: string },
    ): Promise<Result<LoadedYear>> => {
      const year = /^\d{4}$/.test(yearAsked) ? Number(yearAsked) : 0;
      if (!settleableYears(now()).includes(year)) return refused("notFound", "这一年度不能设置。");
      const choice = await loadCountyChoice(permit, asked);
      if (!choice.ok) return choice;
      const { county } = choice.value;
      const usual = { scoring: usualScoring, from: null };
      if (!county) return done({ ...choice.value, year, settled: null, scoring: usual, reportsBegun: 0 });
      const [settled, scoring, begun] = await Promise.all([
        findSettledYear(county.code, year),
        findScoring(county.code, year),
        countOf(county.code),
      ]);
      return done({ ...choice.value, year, settled, scoring, reportsBegun: begun.get(year) ?? 0 });
    },
  ),
);

async function countOf(countyCode: string): Promise<Map<number, number>> {
  const units = await listSeasonUnits(countyCode);
  return countReportsBegun(units.map(({ code }) => code));
}
