import { notFound } from "next/navigation";
import { permit } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { editionOf } from "@/lib/core/editions/registry";
import { now } from "@/lib/platform/clock";
import { lineageOf, listUnitsBelow, listUnitsWithin } from "@/lib/units/data";
import { countReportsBegun, findSettledYear, listCountyYears } from "./data";
import { settleableYears } from "./rules";
import type { CountyChoice, CountyYear, ListedYear } from "./types";

/**
 * The counties for which the reader may settle, and the one asked for (the first where none is). Null where there is no
 * county within their reach; those who hold no role that settles anything, or ask for another's county, find nothing.
 */
export async function loadCountyChoice(asked?: string): Promise<CountyChoice | null> {
  const actor = await requireActor();
  const roots = actor.grants.filter(({ role }) => role === "reviewer" || role === "administrator");
  if (roots.length === 0) notFound();
  const units = await listUnitsWithin(roots.map(({ unitCode }) => unitCode));
  const counties = units.filter(({ kind }) => kind === "county");
  const county = asked === undefined ? counties[0] : counties.find(({ code }) => code === asked);
  if (!county) return asked === undefined ? null : notFound();
  if (!permit(actor, "county.settle", { lineage: await lineageOf(county.code) }).ok) notFound();
  return { counties, county };
}

/** Every year that may be settled for a county, newest first, with what was settled and how many reports were begun. */
export async function loadCountyYears(
  asked?: string,
): Promise<(CountyChoice & { years: ListedYear[] }) | null> {
  const choice = await loadCountyChoice(asked);
  if (!choice) return null;
  const { code } = choice.county;
  const [settled, begun] = await Promise.all([listCountyYears(code), countOf(code)]);
  const years = settleableYears(now()).flatMap((year): ListedYear[] => {
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
  return { ...choice, years };
}

/** One year of a county, as it stands. A year that cannot be settled is not found. */
export async function loadCountyYear(
  asked: string | undefined,
  yearAsked: string,
): Promise<(CountyChoice & { year: number; settled: CountyYear | null; reportsBegun: number }) | null> {
  const year = /^\d{4}$/.test(yearAsked) ? Number(yearAsked) : 0;
  if (!settleableYears(now()).includes(year)) notFound();
  const choice = await loadCountyChoice(asked);
  if (!choice) return null;
  const { code } = choice.county;
  const [settled, begun] = await Promise.all([findSettledYear(code, year), countOf(code)]);
  return { ...choice, year, settled, reportsBegun: begun.get(year) ?? 0 };
}

async function countOf(countyCode: string): Promise<Map<number, number>> {
  const units = await listUnitsBelow(countyCode);
  return countReportsBegun(units.map(({ code }) => code));
}
