import { type Db, db, type Tx } from "@/lib/platform/db";

/** Reads of other reviewers of a report. The caller has checked the permission. */

/** How long somebody counts as reading after their page's last request, in milliseconds. */
export const PRESENT = 15_000;

/** Names of other people who had the report open since that time. */
export async function listReaders(
  reportId: string,
  { except, since }: { except: string; since: Date },
  reader: Db | Tx = db,
): Promise<string[]> {
  const rows = await reader.reviewReader.findMany({
    where: { reportId, accountId: { not: except }, at: { gte: since } },
    orderBy: { accountId: "asc" },
    select: { account: { select: { name: true } } },
  });
  return rows.map(({ account }) => account.name);
}

/** The same for the reports of these units, by report. */
export async function listReadersOf(
  unitCodes: readonly string[],
  { except, since }: { except: string; since: Date },
  reader: Db | Tx = db,
): Promise<Record<string, string[]>> {
  const rows = await reader.reviewReader.findMany({
    where: { report: { unitCode: { in: [...unitCodes] } }, accountId: { not: except }, at: { gte: since } },
    orderBy: [{ reportId: "asc" }, { accountId: "asc" }],
    select: { reportId: true, account: { select: { name: true } } },
  });
  const names: Record<string, string[]> = {};
  for (const { reportId, account } of rows) names[reportId] = [...(names[reportId] ?? []), account.name];
  return names;
}

/** The latest event of a report, and a fingerprint that changes whenever its review page would. */
export async function readCourse(reportId: string, reader: Db | Tx = db) {
  const [moves, last, notes, waivers] = await Promise.all([
    reader.event.count({ where: { reportId } }),
    reader.event.findFirst({
      where: { reportId },
      orderBy: { sequence: "desc" },
      select: { id: true, move: true, actorId: true, actor: { select: { name: true } } },
    }),
    reader.note.findMany({
      where: { reportId },
      orderBy: { sequence: "asc" },
      select: { state: true, text: true, _count: { select: { replies: true } } },
    }),
    reader.waiver.count({ where: { reportId } }),
  ]);
  return { last, stands: { moves, notes, waivers } };
}

type LastMove = { id: string; move: string; actorId: string; by: string; unit: string; year: number };

/**
 * The latest move of these units' reports, and numbers that change whenever their rows in the queue would:
 * the last entry of the record about any of them, and the notes, which are not recorded.
 */
export async function readQueueCourse(unitCodes: readonly string[], reader: Db | Tx = db) {
  const codes = [...unitCodes];
  const [[stands], [last]] = await Promise.all([
    reader.$queryRaw<{ entry: string | null; open: number; answered: number }[]>`
      WITH "own" AS (SELECT "id" FROM "Report" WHERE "unitCode" = ANY(${codes}::bpchar[]))
      SELECT (
        SELECT max("latest"."sequence")::text FROM (
          SELECT "id"::text AS "about" FROM "own" UNION ALL SELECT unnest(${codes}::text[])
        ) AS "each" CROSS JOIN LATERAL (
          SELECT "sequence" FROM "RecordEntry"
          WHERE "RecordEntry"."about" = "each"."about" ORDER BY "sequence" DESC LIMIT 1
        ) AS "latest"
      ) AS "entry",
        count(*) FILTER (WHERE "state" = 'open')::int AS "open",
        count(*) FILTER (WHERE "state" = 'answered')::int AS "answered"
      FROM "Note" WHERE "reportId" IN (SELECT "id" FROM "own")`,
    reader.$queryRaw<LastMove[]>`
      SELECT "moved"."id"::text AS "id", "moved"."move", "moved"."actorId"::text AS "actorId",
        "Account"."name" AS "by", "Unit"."name" AS "unit", "Report"."year"
      FROM "Report" CROSS JOIN LATERAL (
        SELECT "id", "move", "actorId", "sequence" FROM "Event"
        WHERE "Event"."reportId" = "Report"."id" ORDER BY "sequence" DESC LIMIT 1
      ) AS "moved"
      JOIN "Unit" ON "Unit"."code" = "Report"."unitCode" JOIN "Account" ON "Account"."id" = "moved"."actorId"
      WHERE "Report"."unitCode" = ANY(${codes}::bpchar[])
      ORDER BY "moved"."sequence" DESC LIMIT 1`,
  ]);
  return { last: last ?? null, stands };
}
