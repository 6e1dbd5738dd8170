import type { Finding } from "@/lib/core/checks/engine/check";
import type { Block } from "@/lib/core/document/block";
import type { ReportContent } from "@/lib/core/report";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { parseBlocks, parseContent, parseFindings } from "../stored/parse";

/**
 * Reads of a report's frozen versions. The caller has checked the permission, or is a mutation that is about
 * to.
 */

/**
 * The version of a report that counts for others: the newest published one, else the newest. One row is read.
 */
export async function findReportedVersion(reportId: string, client: Db | Tx) {
  const [version] = await client.$queryRaw<{ content: unknown; form: unknown }[]>`
    SELECT "Version"."content", "Version"."form"
    FROM "Version" LEFT JOIN "Publication" ON "Publication"."versionId" = "Version"."id"
    WHERE "Version"."reportId" = ${reportId}::uuid
    ORDER BY ("Publication"."id" IS NOT NULL) DESC, "Version"."number" DESC
    LIMIT 1`;
  return version ?? null;
}

/** The same of the reports of these units for a year, by unit code. */
export async function listReportedVersions(unitCodes: readonly string[], year: number, client: Db | Tx) {
  const rows = await client.$queryRaw<{ unitCode: string; content: unknown; form: unknown }[]>`
    SELECT "Report"."unitCode", "counted"."content", "counted"."form"
    FROM "Report" CROSS JOIN LATERAL (
      SELECT "Version"."content", "Version"."form"
      FROM "Version" LEFT JOIN "Publication" ON "Publication"."versionId" = "Version"."id"
      WHERE "Version"."reportId" = "Report"."id"
      ORDER BY ("Publication"."id" IS NOT NULL) DESC, "Version"."number" DESC
      LIMIT 1
    ) AS "counted"
    WHERE "Report"."unitCode" = ANY(${[...unitCodes]}::bpchar[]) AND "Report"."year" = ${year}`;
  return new Map(rows.map((row) => [row.unitCode, row]));
}

/** The content of a report's newest publication; null if there is none. */
export async function findPublishedContent(
  reportId: string,
  client: Db | Tx = db,
): Promise<ReportContent | null> {
  const publication = await client.publication.findFirst({
    where: { version: { reportId } },
    orderBy: { number: "desc" },
    select: { version: { select: { content: true } } },
  });
  return publication && parseContent(publication.version.content);
}

/** The latest submitted version, without its document. */
export async function findLatestVersion(reportId: string, client: Db | Tx = db) {
  return client.version.findFirst({
    where: { reportId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, sha256: true },
  });
}

/** The document of the latest submitted version; null before the first submission. */
export async function findLatestBlocks(reportId: string, client: Db | Tx = db): Promise<Block[] | null> {
  const version = await client.version.findFirst({
    where: { reportId },
    orderBy: { number: "desc" },
    select: { blocks: true },
  });
  return version && parseBlocks(version.blocks);
}

/** The findings of the latest submitted version; null before the first submission. */
export async function findLatestFindings(reportId: string, client: Db | Tx = db): Promise<Finding[] | null> {
  const version = await client.version.findFirst({
    where: { reportId },
    orderBy: { number: "desc" },
    select: { findings: true },
  });
  return version && parseFindings(version.findings);
}
