import { type CountyForm, countyFormSchema } from "@/lib/core/editions/form";
import { editionOf, formFor } from "@/lib/core/editions/registry";
import { emptyContent, type ReportContent } from "@/lib/core/report";
import { sumFigures } from "@/lib/core/tables/sum-figures";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { listMergedInto } from "@/lib/units/data";
import { findReported } from "../data";
import { parseContent } from "../stored/parse";
import { listReportedVersions } from "../versions/data";

/**
 * A unit's report of the year before. With units that were merged into it since, every figure is the sum and
 * `merged` has their names; the text is the unit's own.
 */
export type LastYearReport = {
  /** Null if the unit itself has no such report. */
  reportId: string | null;
  year: number;
  countyForm: CountyForm;
  content: ReportContent;
  merged: string[];
};

/** Last year's report of a unit that reports for `year`; null if neither it nor a merged unit has one. */
export async function findLastYear(
  unitCode: string,
  year: number,
  client: Db | Tx = db,
): Promise<LastYearReport | null> {
  const last = year - 1;
  const [own, merged] = await Promise.all([
    findReported(unitCode, last, client),
    listMergedReports(unitCode, last, client),
  ]);
  const [first] = merged;
  if (!first) return own && { ...own, merged: [] };
  const countyForm = own?.countyForm ?? first.countyForm;
  // The figures of a year without an edition cannot be added.
  if (!editionOf(last)) return own && { ...own, merged: [] };
  const form = formFor(last, countyForm);
  const figures = sumFigures([
    { form, figures: own?.content.figures ?? {} },
    ...merged.map((each) => ({
      form: formFor(last, each.countyForm),
      figures: each.content.figures,
    })),
  ]);
  return {
    ...{ reportId: own?.reportId ?? null, year: last, countyForm },
    content: { ...(own?.content ?? emptyContent), figures },
    merged: merged.map(({ name }) => name),
  };
}

/** The submitted reports for a year of units that were merged into this one since; no drafts. */
async function listMergedReports(unitCode: string, year: number, client: Db | Tx) {
  const units = await listMergedInto(unitCode, year, client);
  if (units.length === 0) return [];
  const codes = units.map(({ code }) => code);
  const versions = await listReportedVersions(codes, year, client);
  return units.flatMap(({ code, name }) => {
    const version = versions.get(code);
    if (!version) return [];
    const countyForm = countyFormSchema.parse(version.form);
    return [{ name, countyForm, content: parseContent(version.content) }];
  });
}

/** For these units the years for which units merged into them since had submitted a report, with names. */
export async function listMergedYears(
  unitCodes: readonly string[],
  client: Db | Tx = db,
): Promise<{ unitCode: string; year: number; names: string[] }[]> {
  return client.$queryRaw`
    WITH RECURSIVE "merged" ("unitCode", "code", "name", "year") AS (
      SELECT "successorCode", "code", "name", "lastYear" FROM "Unit"
      WHERE "successorCode" = ANY(${[...unitCodes]}::bpchar[]) AND "lastYear" IS NOT NULL
      UNION
      SELECT "merged"."unitCode", "Unit"."code", "Unit"."name", "Unit"."lastYear"
      FROM "Unit" JOIN "merged" ON "Unit"."successorCode" = "merged"."code" AND "Unit"."lastYear" = "merged"."year"
    )
    SELECT "merged"."unitCode", "merged"."year", array_agg("merged"."name" ORDER BY "merged"."code") AS "names"
    FROM "merged" JOIN "Report" ON "Report"."unitCode" = "merged"."code" AND "Report"."year" = "merged"."year"
    WHERE EXISTS (SELECT 1 FROM "Version" WHERE "Version"."reportId" = "Report"."id")
    GROUP BY "merged"."unitCode", "merged"."year"`;
}
