import type { Severity } from "@/lib/core/checks/engine/check";
import { yearSettingsSchema } from "@/lib/core/season/year-settings";
import type { State } from "@/lib/core/workflow/workflow";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { remarksSeen } from "@/lib/reports/record/seen/data";
import { parseState } from "@/lib/reports/stored/parse";
import type { OtherYearReport, ReportYear, Review } from "../types";

/** Reads for the county. The caller has checked the permission. Of a draft only the state is read. */

export type SubmittedReport = {
  id: string;
  unitCode: string;
  year: number;
  state: State;
  /** The time of the first publication; null before it. */
  publishedAt: Date | null;
  /** True if it was entered as issued elsewhere. */
  asIssued: boolean;
  /** True if the newest published version is taken from public sight. */
  isTakenDown: boolean;
  /**
   * The time of the unit's first submission; null if there was none, or the report was entered as issued
   * elsewhere.
   */
  firstFiledAt: Date | null;
  /** The due day in force at that submission (ISO); null if none was set. */
  filedDueOn: string | null;
  version: { seen: string; number: number; submittedAt: Date; findings: Record<Severity, number> } | null;
  notes: { open: number; answered: number };
  activity: { move: string; at: Date } | null;
  /**
   * True if, since the previous publication, somebody signed or decided on their own work with the county's
   * permission.
   */
  byOnePerson: boolean;
};

type SubmittedRow = Omit<SubmittedReport, "state" | "version" | "notes" | "activity"> & {
  state: string;
  number: number | null;
  seen: string;
  submittedAt: Date;
  open: number;
  answered: number;
  move: string | null;
  movedAt: Date;
  error: number;
  warning: number;
  hint: number;
};

/**
 * The reports of these units with a summary of their latest version, of one year or of all (null). One row
 * per report: only the latest version is read, and only the number of its findings.
 */
export async function listSubmittedReports(
  unitCodes: readonly string[],
  year: number | null,
  client: Db | Tx = db,
): Promise<SubmittedReport[]> {
  const rows = await client.$queryRaw<SubmittedRow[]>`
    SELECT "Report"."id"::text AS "id", "Report"."unitCode", "Report"."year", "Report"."state",
      "Report"."asIssued" IS NOT NULL AS "asIssued",
      (
        SELECT min("publishedAt") FROM "Publication"
        WHERE "Publication"."unitCode" = "Report"."unitCode" AND "Publication"."year" = "Report"."year"
      ) AS "publishedAt",
      coalesce((
        SELECT "takenDownAt" IS NOT NULL FROM "Publication"
        WHERE "Publication"."unitCode" = "Report"."unitCode" AND "Publication"."year" = "Report"."year"
        ORDER BY "number" DESC LIMIT 1
      ), false) AS "isTakenDown",
      "first"."createdAt" AS "firstFiledAt", "first"."dueOn"::text AS "filedDueOn",
      "latest"."number", "latest"."id"::text || '.' || left(${remarksSeen(Prisma.sql`"Report"."id"`)}, 12) AS "seen",
      "latest"."createdAt" AS "submittedAt",
      "latest"."errors" AS "error", "latest"."warnings" AS "warning", "latest"."hints" AS "hint",
      "noted"."open", "noted"."answered", "moved"."move", "moved"."at" AS "movedAt",
      EXISTS (
        SELECT 1 FROM "Event" WHERE "Event"."reportId" = "Report"."id" AND "Event"."payload" ? 'onePerson'
          AND "Event"."sequence" > coalesce((
            SELECT max("sequence") FROM "Event" "begun"
            WHERE "begun"."reportId" = "Report"."id" AND "begun"."move" IN ('correct', 'abandon')
          ), 0)
      ) AS "byOnePerson"
    FROM "Report" LEFT JOIN LATERAL (
      SELECT "id", "number", "createdAt", "errors", "warnings", "hints" FROM "Version"
      WHERE "Version"."reportId" = "Report"."id" ORDER BY "number" DESC LIMIT 1
    ) AS "latest" ON true
    LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE "state" = 'open')::int AS "open",
        count(*) FILTER (WHERE "state" = 'answered')::int AS "answered"
      FROM "Note" WHERE "Note"."reportId" = "Report"."id"
    ) AS "noted" ON true
    LEFT JOIN LATERAL (
      SELECT "createdAt", "dueOn" FROM "Version"
      WHERE "Version"."reportId" = "Report"."id" AND "Report"."asIssued" IS NULL ORDER BY "number" LIMIT 1
    ) AS "first" ON true
    LEFT JOIN LATERAL (
      SELECT "move", "at" FROM "Event" WHERE "Event"."reportId" = "Report"."id" ORDER BY "sequence" DESC LIMIT 1
    ) AS "moved" ON true
    WHERE "Report"."unitCode" = ANY(${[...unitCodes]}::bpchar[])
      AND (${year}::int IS NULL OR "Report"."year" = ${year}::int)`;
  return rows.map((row) => ({
    ...{ id: row.id, unitCode: row.unitCode, year: row.year, state: parseState(row.state) },
    ...{ publishedAt: row.publishedAt, isTakenDown: row.isTakenDown, byOnePerson: row.byOnePerson },
    ...{ firstFiledAt: row.firstFiledAt, filedDueOn: row.filedDueOn, asIssued: row.asIssued },
    version: row.number === null ? null : versionOf({ ...row, number: row.number }),
    notes: { open: row.open, answered: row.answered },
    activity: row.move === null ? null : { move: row.move, at: row.movedAt },
  }));
}

function versionOf({ seen, number, submittedAt, error, warning, hint }: SubmittedRow & { number: number }) {
  return { seen, number, submittedAt, findings: { error, warning, hint } };
}

/** A report in the county's hands, or on its way to a new version: in the SQL of the two lists below. */
const waits = Prisma.sql`"state" IN ('submitted', 'reviewing', 'approved')`;
const isCorrected = Prisma.sql`("state" <> 'published' AND EXISTS (
  SELECT 1 FROM "Publication"
  WHERE "Publication"."unitCode" = "Report"."unitCode" AND "Publication"."year" = "Report"."year"))`;

/** The years with reports of these units, newest first. */
export async function listReportYears(
  unitCodes: readonly string[],
  client: Db | Tx = db,
): Promise<ReportYear[]> {
  return client.$queryRaw<ReportYear[]>`
    SELECT "year", count(*) FILTER (WHERE ${waits})::int AS "waiting",
      count(*) FILTER (WHERE ${isCorrected})::int AS "corrections"
    FROM "Report" WHERE "unitCode" = ANY(${[...unitCodes]}::bpchar[])
    GROUP BY "year" ORDER BY "year" DESC`;
}

/** Maximum number of reports of other years that are named; all are counted. */
const MOST_ELSEWHERE = 12;

/** The reports of these units of other years that wait for the county or are being corrected. */
export async function listElsewhere(
  unitCodes: readonly string[],
  year: number,
  client: Db | Tx = db,
): Promise<OtherYearReport[]> {
  const rows = await client.$queryRaw<(Omit<OtherYearReport, "state"> & { state: string })[]>`
    SELECT "Unit"."name" AS "unit", "Report"."year", "Report"."state", ${isCorrected} AS "isCorrection",
      CASE WHEN EXISTS (SELECT 1 FROM "Version" WHERE "reportId" = "Report"."id")
        THEN "Report"."id"::text END AS "reportId"
    FROM "Report" JOIN "Unit" ON "Unit"."code" = "Report"."unitCode"
    WHERE "Report"."unitCode" = ANY(${[...unitCodes]}::bpchar[]) AND "Report"."year" <> ${year}
      AND (${waits} OR ${isCorrected})
    ORDER BY ${waits} DESC, "Report"."year" DESC, "Report"."unitCode" LIMIT ${MOST_ELSEWHERE}`;
  return rows.map((row) => ({ ...row, state: parseState(row.state) }));
}

/**
 * Number of reports of each of these units waiting for review, of one year or of all (null); without units
 * that have none.
 */
export async function countWaitingByUnit(
  unitCodes: readonly string[],
  year: number | null,
  client: Db | Tx = db,
): Promise<{ unitCode: string; count: number }[]> {
  return client.$queryRaw`
    SELECT "unitCode", count(*)::int AS "count" FROM "Report"
    WHERE "unitCode" = ANY(${[...unitCodes]}::bpchar[]) AND "state" IN ('submitted', 'reviewing')
      AND (${year}::int IS NULL OR "year" = ${year}::int)
    GROUP BY "unitCode"`;
}

/** The due days set by counties: one row for each county and year. */
export async function listDueDays(countyCodes: readonly string[], client: Db | Tx = db) {
  const rows = await client.countyYear.findMany({
    where: { countyCode: { in: [...countyCodes] } },
    select: { countyCode: true, year: true, dueOn: true, settings: true },
  });
  return rows.map(({ settings, ...row }) => ({
    ...row,
    dueByKind: yearSettingsSchema.parse(settings).dueByKind,
  }));
}

/** Among these units' waiting reports: the number besides the given one, and the one submitted first. */
export async function findWaiting(
  unitCodes: readonly string[],
  besides: string,
  client: Db | Tx = db,
): Promise<Review["waiting"]> {
  const [row] = await client.$queryRaw<{ reportId: string; unit: string; year: number; count: number }[]>`
    SELECT "Report"."id"::text AS "reportId", "Unit"."name" AS "unit", "Report"."year",
      count(*) OVER ()::int AS "count"
    FROM "Report" JOIN "Unit" ON "Unit"."code" = "Report"."unitCode"
    WHERE "Report"."unitCode" = ANY(${[...unitCodes]}::bpchar[])
      AND "Report"."state" IN ('submitted', 'reviewing') AND "Report"."id" <> ${besides}::uuid
    ORDER BY "Report"."year" DESC, ("Report"."state" = 'submitted') DESC,
      (SELECT max("createdAt") FROM "Version" WHERE "Version"."reportId" = "Report"."id"), "Report"."id"
    LIMIT 1`;
  if (!row) return { count: 0, next: null };
  const { count, ...next } = row;
  return { count, next };
}

/** The history of a report in numbers: how often each event occurred, and when it was first published. */
export type Course = {
  unitCode: string;
  returns: number;
  publishedAt: Date | null;
  /** How often it was taken down, except when put back as a mistake. */
  takenDown: number;
  /** How many corrections were published. */
  corrections: number;
};

/** The histories of these units' reports of a year. */
export async function listCourses(
  unitCodes: readonly string[],
  year: number,
  client: Db | Tx = db,
): Promise<Course[]> {
  return client.$queryRaw`
    SELECT "Report"."unitCode",
      (SELECT count(*)::int FROM "Event"
        WHERE "Event"."reportId" = "Report"."id" AND "Event"."move" = 'return') AS "returns",
      (SELECT (count(*) FILTER (WHERE "Event"."move" = 'takeDown')
          - count(*) FILTER (WHERE "Event"."move" = 'putBack'))::int FROM "Event"
        WHERE "Event"."reportId" = "Report"."id") AS "takenDown",
      (SELECT (count(*) FILTER (WHERE "Publication"."number" > 1))::int FROM "Publication"
        WHERE "Publication"."unitCode" = "Report"."unitCode" AND "Publication"."year" = "Report"."year") AS "corrections",
      (SELECT min("publishedAt") FROM "Publication"
        WHERE "Publication"."unitCode" = "Report"."unitCode" AND "Publication"."year" = "Report"."year") AS "publishedAt"
    FROM "Report"
    WHERE "Report"."unitCode" = ANY(${[...unitCodes]}::bpchar[]) AND "Report"."year" = ${year}::int`;
}

/**
 * When each of these units first submitted its report of a year; reports issued elsewhere before are omitted.
 */
export async function listFirstFilings(
  unitCodes: readonly string[],
  year: number,
  client: Db | Tx = db,
): Promise<Date[]> {
  const rows = await client.$queryRaw<{ at: Date }[]>`
    SELECT min("Version"."createdAt") AS "at" FROM "Version" JOIN "Report" ON "Report"."id" = "Version"."reportId"
    WHERE "Report"."unitCode" = ANY(${[...unitCodes]}::bpchar[]) AND "Report"."year" = ${year} AND "Report"."asIssued" IS NULL
    GROUP BY "Report"."id"`;
  return rows.map(({ at }) => at);
}
