import { countyFormSchema } from "@/lib/core/editions/form";
import { type Scoring, usualScoring } from "@/lib/core/season/scores/criteria";
import { yearSettingsSchema } from "@/lib/core/season/year-settings";
import { type Db, db, type Tx } from "@/lib/platform/db";
import type { CountyYear } from "./types";

/** Every year with settings of a county, newest first. */
export async function listCountyYears(countyCode: string, reader: Db | Tx = db): Promise<CountyYear[]> {
  const rows = await reader.countyYear.findMany({ where: { countyCode }, orderBy: { year: "desc" } });
  return rows.map(countyYearOf);
}

/** What the county among these units settled for the year, as of a report's place in the tree; or null. */
export async function findSettledYearOf(
  lineage: readonly string[],
  year: number,
  reader: Db | Tx = db,
): Promise<CountyYear | null> {
  const rows = await reader.countyYear.findMany({ where: { countyCode: { in: [...lineage] }, year } });
  const nearest = lineage.flatMap((code) => rows.find(({ countyCode }) => countyCode === code) ?? [])[0];
  return nearest ? countyYearOf(nearest) : null;
}

/** A county's settings for a year, or null. */
export async function findSettledYear(
  countyCode: string,
  year: number,
  reader: Db | Tx = db,
): Promise<CountyYear | null> {
  const row = await reader.countyYear.findUnique({ where: { countyCode_year: { countyCode, year } } });
  return row && countyYearOf(row);
}

/**
 * The criteria of a county's scores of a year: its own, those of the newest year before it that has any
 * (whose year is `from`), or the product's (`from` is null).
 */
export async function findScoring(
  countyCode: string,
  year: number,
  reader: Db | Tx = db,
): Promise<{ scoring: Scoring; from: number | null }> {
  const rows = await reader.countyYear.findMany({
    where: { countyCode, year: { lte: year } },
    orderBy: { year: "desc" },
    select: { year: true, settings: true },
  });
  for (const row of rows) {
    const { scoring } = yearSettingsSchema.parse(row.settings);
    if (scoring) return { scoring, from: row.year };
  }
  return { scoring: usualScoring, from: null };
}

/** Number of reports begun by these units, by report year. */
export async function countReportsBegun(unitCodes: readonly string[], reader: Db | Tx = db) {
  const counts = await reader.report.groupBy({
    by: ["year"],
    where: { unitCode: { in: [...unitCodes] } },
    _count: true,
  });
  return new Map(counts.map(({ year, _count }) => [year, _count]));
}

function countyYearOf(row: { year: number; dueOn: Date; form: unknown; settings: unknown }): CountyYear {
  return {
    year: row.year,
    dueOn: row.dueOn.toISOString().slice(0, 10),
    form: countyFormSchema.parse(row.form),
    settings: yearSettingsSchema.parse(row.settings),
  };
}
