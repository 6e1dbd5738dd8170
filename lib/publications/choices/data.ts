import { db } from "@/lib/platform/db";
import type { County } from "../types";

/** The years with publications, newest first. */
export async function listYears(): Promise<number[]> {
  const rows = await db.publication.groupBy({
    by: ["year"],
    where: { takenDownAt: null },
    orderBy: { year: "desc" },
  });
  return rows.map(({ year }) => year);
}

/** More counties than this are found by place instead of in one list. */
const COUNTIES_MAX = 60;

/** The counties with publications, by code. If there are too many for a list, only the one that was `asked` for. */
export async function listCounties(asked?: string): Promise<County[]> {
  const rows = await db.publication.groupBy({
    by: ["countyCode"],
    where: { takenDownAt: null },
    orderBy: { countyCode: "asc" },
    take: COUNTIES_MAX + 1,
  });
  const codes = rows.map(({ countyCode }) => countyCode);
  return db.unit.findMany({
    where: { code: { in: codes.length > COUNTIES_MAX ? [asked ?? ""] : codes } },
    orderBy: { code: "asc" },
    select: { code: true, name: true, demonstration: true },
  });
}

/** The units of a county with publications, by code. */
export async function listPublishedUnits(countyCode: string): Promise<{ code: string; name: string }[]> {
  const rows = await db.publication.groupBy({ by: ["unitCode"], where: { countyCode, takenDownAt: null } });
  return db.unit.findMany({
    where: { code: { in: rows.map(({ unitCode }) => unitCode) } },
    orderBy: { code: "asc" },
    select: { code: true, name: true },
  });
}
