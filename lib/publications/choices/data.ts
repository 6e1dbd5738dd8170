import { readDb } from "@/lib/platform/replica";
import type { County } from "../types";

/**
 * The years with publications, newest first: one jump in the index for each year, however much is published
 * in it.
 */
export async function listYears(): Promise<number[]> {
  const rows = await readDb().$queryRaw<{ year: number }[]>`
    WITH RECURSIVE each AS (
      SELECT max("year") AS "year" FROM "Publication"
      UNION ALL
      SELECT (SELECT max(p."year") FROM "Publication" p WHERE p."year" < each."year") FROM each WHERE each."year" IS NOT NULL
    )
    SELECT "year" FROM each WHERE EXISTS (SELECT 1 FROM "Publication" p WHERE p."year" = each."year" AND p."takenDownAt" IS NULL)`;
  return rows.map(({ year }) => year);
}

/** More counties than this are found by place instead of in one list. */
const COUNTIES_MAX = 60;

/**
 * The counties with publications, by code. If there are too many for a list, only the one that was `asked`
 * for.
 */
export async function listCounties(asked?: string): Promise<County[]> {
  const rows = await readDb().$queryRaw<{ countyCode: string }[]>`
    WITH RECURSIVE each AS (
      SELECT min("countyCode") AS "countyCode" FROM "Publication"
      UNION ALL
      SELECT (SELECT min(p."countyCode") FROM "Publication" p WHERE p."countyCode" > each."countyCode")
      FROM each WHERE each."countyCode" IS NOT NULL
    )
    SELECT "countyCode" FROM each
    WHERE EXISTS (SELECT 1 FROM "Publication" p WHERE p."countyCode" = each."countyCode" AND p."takenDownAt" IS NULL)
    LIMIT ${COUNTIES_MAX + 1}`;
  const codes = rows.map(({ countyCode }) => countyCode);
  return readDb().unit.findMany({
    where: { code: { in: codes.length > COUNTIES_MAX ? [asked ?? ""] : codes } },
    orderBy: { code: "asc" },
    select: { code: true, name: true, demonstration: true },
  });
}

/** The units of a county with publications, by code. */
export async function listPublishedUnits(countyCode: string): Promise<{ code: string; name: string }[]> {
  const rows = await readDb().publication.groupBy({
    by: ["unitCode"],
    where: { countyCode, takenDownAt: null },
  });
  return readDb().unit.findMany({
    where: { code: { in: rows.map(({ unitCode }) => unitCode) } },
    orderBy: { code: "asc" },
    select: { code: true, name: true },
  });
}
