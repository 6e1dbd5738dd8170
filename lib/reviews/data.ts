import type { Block } from "@/lib/core/document/block";
import { countyFormSchema } from "@/lib/core/editions/form";
import { takenDownOf } from "@/lib/core/workflow/take-down";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { parseBlocks, parseExplanations, parseFindings } from "@/lib/reports/stored/parse";
import { listMergedInto } from "@/lib/units/data";
import type { ReportedFigures } from "./last-year/figures";

/** What the county reads of one report. The caller has checked the permission; a draft is never read. */

/** Every version of a report without its document, oldest first; the last one is under review. */
export async function listSubmissions(reportId: string, client: Db | Tx = db) {
  const rows = await client.version.findMany({
    where: { reportId },
    orderBy: { number: "asc" },
    select: {
      ...{ id: true, number: true, createdAt: true, dueOn: true },
      publication: { select: { number: true, takenDownAt: true, takenDownFor: true } },
    },
  });
  return rows.map(({ dueOn, publication, ...version }) => ({
    ...version,
    dueOn: dueOn?.toISOString().slice(0, 10) ?? null,
    published: publication && { number: publication.number, takenDown: takenDownOf(publication) },
  }));
}

/** The documents of these versions, by version id. */
export async function listDocuments(
  versionIds: readonly string[],
  client: Db | Tx = db,
): Promise<Map<string, Block[]>> {
  const rows = await client.version.findMany({
    where: { id: { in: [...versionIds] } },
    select: { id: true, blocks: true },
  });
  return new Map(rows.map(({ id, blocks }) => [id, parseBlocks(blocks)]));
}

/**
 * What a review needs of the latest submitted version, besides its document; null before the first
 * submission.
 */
export async function findReviewedVersion(reportId: string, client: Db | Tx = db) {
  const row = await client.version.findFirst({
    where: { reportId },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      title: true,
      sha256: true,
      createdAt: true,
      form: true,
      findings: true,
      explanations: true,
    },
  });
  if (!row) return null;
  const { createdAt, form, findings, explanations, ...version } = row;
  return {
    ...version,
    submittedAt: createdAt,
    countyForm: countyFormSchema.parse(form),
    findings: parseFindings(findings),
    explanations: parseExplanations(explanations),
  };
}

/** The document of the latest submitted version, for placing a note; null before the first submission. */
export async function findReviewedDocument(reportId: string, client: Db | Tx = db) {
  const row = await client.version.findFirst({
    where: { reportId },
    orderBy: { number: "desc" },
    select: { id: true, blocks: true, form: true },
  });
  return row && { id: row.id, blocks: parseBlocks(row.blocks), countyForm: countyFormSchema.parse(row.form) };
}

/**
 * The figures of a unit, and of those merged into it since, for last year: as last submitted, totals
 * included.
 */
export async function listLastFigures(
  unitCode: string,
  year: number,
  client: Db | Tx = db,
): Promise<ReportedFigures[]> {
  const merged = await listMergedInto(unitCode, year - 1, client);
  return client.$queryRaw<ReportedFigures[]>`
    SELECT "Unit"."code" AS "unitCode", "Unit"."name" AS "unit", "YearFigures"."figures"
    FROM "Report" JOIN "YearFigures" ON "YearFigures"."reportId" = "Report"."id"
    JOIN "Unit" ON "Unit"."code" = "Report"."unitCode"
    WHERE "Report"."year" = ${year - 1}::int
      AND "Unit"."code" = ANY(${[unitCode, ...merged.map(({ code }) => code)]}::bpchar[])
    ORDER BY ("Unit"."code" = ${unitCode}::bpchar) DESC, "Unit"."code"`;
}
