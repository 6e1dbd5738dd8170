import { type Db, db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";

/**
 * The fingerprint of the notes and waivers of a report, in SQL: every note with its state and text, and every
 * waiver with its reason. It changes with each that is written, changed or removed.
 */
export const remarksSeen = (reportId: Prisma.Sql) => Prisma.sql`(
  SELECT encode(sha256(convert_to(coalesce(string_agg("text", '|' ORDER BY "text"), ''), 'UTF8')), 'hex')
  FROM (
    SELECT "Note"."id"::text || "Note"."state"::text || "Note"."text" AS "text"
    FROM "Note" WHERE "Note"."reportId" = ${reportId}
    UNION ALL
    SELECT "Waiver"."findingKey" || "Waiver"."reason" FROM "Waiver" WHERE "Waiver"."reportId" = ${reportId}
  ) AS "remarks")`;

/**
 * What the county sees of a report: its last submitted version, and its notes and waivers. Null before the
 * first submission.
 */
export async function findReviewSeen(reportId: string, client: Db | Tx = db): Promise<string | null> {
  const [row] = await client.$queryRaw<{ seen: string }[]>`
    SELECT "Version"."id"::text || '.' || left(${remarksSeen(Prisma.sql`${reportId}::uuid`)}, 12) AS "seen"
    FROM "Version" WHERE "Version"."reportId" = ${reportId}::uuid ORDER BY "Version"."number" DESC LIMIT 1`;
  return row?.seen ?? null;
}
