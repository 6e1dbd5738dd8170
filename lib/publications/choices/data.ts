import { db } from "@/lib/platform/db";
import type { County } from "../types";

/** The years of which something is published, newest first. */
export async function listYears(): Promise<number[]> {
  const rows = await db.publication.groupBy({
    by: ["year"],
    where: { takenDownAt: null },
    orderBy: { year: "desc" },
  });
  return rows.map(({ year }) => year);
}

/** More counties than this are looked for by place, not in a list of all. */
const COUNTIES_MAX = 60;

/**
 * The counties of which something is published, by code. Where these are more than a list can hold, only the one that is
 * `asked` for.
 */
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

/** The units of a county of which something is published, by code. */
export async function listPublishedUnits(countyCode: string): Promise<{ code: string; name: string }[]> {
  const rows = await db.publication.groupBy({ by: ["unitCode"], where: { countyCode, takenDownAt: null } });
  return db.unit.findMany({
    where: { code: { in: rows.map(({ unitCode }) => unitCode) } },
    orderBy: { code: "asc" },
    select: { code: true, name: true },
  });
}
