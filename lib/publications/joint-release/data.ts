import { type Db, db, type Tx } from "@/lib/platform/db";
import { jointOutcomeSchema } from "./schema";
import type { ListedJointRelease } from "./types";

/** The hour of a county and year that still waits, or is being carried out; null where there is none. */
export async function findWaitingRelease(countyCode: string, year: number, reader: Db | Tx = db) {
  return reader.jointRelease.findFirst({
    where: { countyCode, year, cancelledAt: null, finishedAt: null },
    select: { id: true, releaseAt: true, begunAt: true },
  });
}

/**
 * Of each of these counties the hour of the year that was set last, whether it waits or is over; cancelled
 * ones are left out.
 */
export async function listJointReleases(
  countyCodes: readonly string[],
  year: number,
  reader: Db | Tx = db,
): Promise<ListedJointRelease[]> {
  const rows = await reader.jointRelease.findMany({
    where: { countyCode: { in: [...countyCodes] }, year, cancelledAt: null },
    distinct: ["countyCode"],
    orderBy: [{ countyCode: "asc" }, { sequence: "desc" }],
    select: {
      ...{ year: true, releaseAt: true, begunAt: true, outcome: true },
      county: { select: { code: true, name: true } },
      author: { select: { name: true } },
    },
  });
  return rows.map(({ county, author, begunAt, outcome, ...row }) => ({
    ...{ ...row, county, author: author.name, begun: begunAt !== null },
    outcome: jointOutcomeSchema.nullable().parse(outcome),
  }));
}

/** The hours that have come and are neither cancelled nor carried out to the end, the earliest first. */
export async function listDueReleases(at: Date, reader: Db | Tx = db) {
  return reader.jointRelease.findMany({
    where: { releaseAt: { lte: at }, cancelledAt: null, finishedAt: null },
    orderBy: { releaseAt: "asc" },
    select: { id: true, countyCode: true, year: true, authorId: true },
  });
}

/** What these units have approved of a year and not published, each with its version submitted last. */
export async function listApproved(unitCodes: readonly string[], year: number, reader: Db | Tx = db) {
  const rows = await reader.report.findMany({
    where: { unitCode: { in: [...unitCodes] }, year, state: "approved" },
    orderBy: { unitCode: "asc" },
    select: {
      id: true,
      unit: { select: { name: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { id: true } },
    },
  });
  return rows.map(({ id, unit, versions }) => ({ reportId: id, unit: unit.name, seen: versions[0]?.id }));
}

/** How many reports a release has published, also where it was interrupted and begun again. */
export async function countPublishedBy(
  releaseId: string,
  unitCodes: readonly string[],
  reader: Db | Tx = db,
) {
  return reader.event.count({
    where: {
      ...{ move: "publish", report: { unitCode: { in: [...unitCodes] } } },
      payload: { path: ["jointRelease"], equals: releaseId },
    },
  });
}
