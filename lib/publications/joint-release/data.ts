import { type Db, db, type Tx } from "@/lib/platform/db";
import { jointOutcomeSchema } from "./schema";
import type { ListedJointRelease } from "./types";

/** The joint release of a county and year that is pending or in progress; null if there is none. */
export async function findWaitingRelease(countyCode: string, year: number, reader: Db | Tx = db) {
  return reader.jointRelease.findFirst({
    where: { countyCode, year, cancelledAt: null, finishedAt: null },
    orderBy: { sequence: "desc" },
    select: { id: true, releaseAt: true, begunAt: true },
  });
}

/**
 * The latest joint release of the year for each of these counties, pending or finished; cancelled ones are
 * omitted.
 */
export async function listJointReleases(
  countyCodes: readonly string[],
  year: number,
  reader: Db | Tx = db,
): Promise<ListedJointRelease[]> {
  // Prisma would read every release of the year and keep one for each county.
  const latest = await reader.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON ("countyCode") "id"::text AS "id" FROM "JointRelease"
    WHERE "countyCode" = ANY(${[...countyCodes]}::bpchar[]) AND "year" = ${year} AND "cancelledAt" IS NULL
    ORDER BY "countyCode", "sequence" DESC`;
  const rows = await reader.jointRelease.findMany({
    where: { id: { in: latest.map(({ id }) => id) } },
    orderBy: { countyCode: "asc" },
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

/** The due releases that are neither cancelled nor finished, earliest first. */
export async function listDueReleases(at: Date, reader: Db | Tx = db) {
  return reader.jointRelease.findMany({
    where: { releaseAt: { lte: at }, cancelledAt: null, finishedAt: null },
    orderBy: { releaseAt: "asc" },
    select: { id: true, countyCode: true, year: true, authorId: true },
  });
}

/** The approved but unpublished reports of these units and year, each with its latest submitted version. */
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

/** Number of reports published by a release, including attempts that were interrupted. */
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
