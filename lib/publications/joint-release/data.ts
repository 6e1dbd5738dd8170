import { type Db, db, type Tx } from "@/lib/platform/db";
import { versionDigest } from "@/lib/platform/signing/version-digest";
import { parseMovePayload } from "@/lib/reports/stored/parse";
import { jointOutcomeSchema, submittedUnitSchema } from "./schema";
import type { ListedJointRelease } from "./types";

/** The joint release of a county and year that is pending or in progress; null if there is none. */
export async function findWaitingRelease(countyCode: string, year: number, reader: Db | Tx = db) {
  return reader.jointRelease.findFirst({
    where: { countyCode, year, cancelledAt: null, finishedAt: null },
    orderBy: { sequence: "desc" },
    select: { id: true, releaseAt: true, begunAt: true, heldAt: true },
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
      ...{ year: true, releaseAt: true, begunAt: true, heldAt: true, outcome: true },
      county: { select: { code: true, name: true } },
      author: { select: { name: true } },
    },
  });
  return rows.map(({ county, author, begunAt, heldAt, outcome, ...row }) => ({
    ...{ ...row, county, author: author.name, begun: begunAt !== null, held: heldAt !== null },
    outcome: jointOutcomeSchema.nullable().parse(outcome),
  }));
}

/** The due releases that are neither cancelled, held nor finished, earliest first. */
export async function listDueReleases(at: Date, reader: Db | Tx = db) {
  return reader.jointRelease.findMany({
    where: { releaseAt: { lte: at }, cancelledAt: null, heldAt: null, finishedAt: null },
    orderBy: { releaseAt: "asc" },
    select: {
      ...{ id: true, countyCode: true, year: true, authorId: true },
      ...{ releaseAt: true, begunAt: true, afterEntry: true },
    },
  });
}

/** The time of the database server, which the product's own clock is compared with. */
export async function readDatabaseClock(): Promise<Date> {
  const [row] = await db.$queryRaw<[{ at: Date }]>`SELECT CURRENT_TIMESTAMP AS "at"`;
  return row.at;
}

const ofApproved = (unitCodes: readonly string[], year: number) => ({
  where: { unitCode: { in: [...unitCodes] }, year, state: "approved" },
});

/** Number of approved but unpublished reports of these units and year. */
export async function countApproved(unitCodes: readonly string[], year: number, reader: Db | Tx = db) {
  return reader.report.count(ofApproved(unitCodes, year));
}

/** The approved but unpublished reports of these units and year, each with what was approved. */
export async function listApproved(unitCodes: readonly string[], year: number, reader: Db | Tx = db) {
  const rows = await reader.report.findMany({
    ...ofApproved(unitCodes, year),
    orderBy: { unitCode: "asc" },
    select: {
      id: true,
      unit: { select: { name: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { id: true } },
      events: {
        where: { move: "approve" },
        orderBy: { sequence: "desc" },
        take: 1,
        select: { payload: true },
      },
    },
  });
  return rows.map(({ id, unit, versions, events }) => {
    // Reports approved before this was stored: the version alone.
    const approved = parseMovePayload(events[0]?.payload ?? {}).approved;
    return { reportId: id, unit: unit.name, seen: approved?.seen ?? versions[0]?.id, approved };
  });
}

/** Whether a report's last submitted version still has this digest, computed from its present content. */
export async function isApprovedContent(reportId: string, sha256: string): Promise<boolean> {
  const version = await db.version.findFirst({
    where: { reportId },
    orderBy: { number: "desc" },
    select: {
      ...{ title: true, content: true, blocks: true, unit: true, sha256: true },
      report: { select: { year: true, edition: true } },
    },
  });
  if (!version || version.sha256 !== sha256) return false;
  const { unit, report, title, content, blocks } = version;
  const named = submittedUnitSchema.safeParse(unit);
  // The digest of older versions covers names that are not stored with them.
  return !named.success || versionDigest({ unit: named.data, ...report, title, content, blocks }) === sha256;
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
