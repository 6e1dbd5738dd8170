import { beijingDay } from "@/lib/core/beijing-time";
import { countyFormSchema } from "@/lib/core/editions/form";
import type { ReportContent } from "@/lib/core/report";
import { kindTraits, type UnitKind } from "@/lib/core/unit-kind";
import { listDueDaysOf } from "@/lib/counties/season/data";
import { type Db, db, prepared, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { lineage } from "@/lib/units/data";
import { parseAsIssued, parseContent, parseState, parseUnlocked } from "./stored/parse";
import type { Draft, Origin, ReportHead } from "./types";
import { findReportedVersion } from "./versions/data";

/** Reads. The caller has checked the permission, or is a mutation that is about to. */

/** Origins of values that a report begins with, which nobody has written. */
export const begunWith: Origin[] = ["prefilled", "lastYear"];

/**
 * Origins of values that nobody typed: the initial ones, and the published text restored by an abandoned
 * correction.
 */
export const nobodysWords: Origin[] = [...begunWith, "abandoned"];

export async function findReport(id: string, client: Db | Tx = db): Promise<ReportHead | null> {
  return findHead(id, client, Prisma.empty);
}

/** Reads a report and locks its row until the transaction ends, which serializes moves and saves. */
export async function lockReport(tx: Tx, id: string): Promise<ReportHead | null> {
  return findHead(id, tx, Prisma.sql`FOR UPDATE OF "Report"`);
}

/** The whole draft of a report. */
export async function findDraft(id: string, client: Db | Tx = db): Promise<Draft | null> {
  const head = await findReport(id, client);
  return head && completeDraft(head, client);
}

/**
 * Adds the fields to a report head that was read already: the permission is checked on the head, before
 * anything more is read.
 */
export async function completeDraft(head: ReportHead, client: Db | Tx = db): Promise<Draft> {
  const fields = await client.field.findMany({ where: { reportId: head.id } });
  const last = await client.change.findFirst({
    where: { reportId: head.id },
    orderBy: { id: "desc" },
    select: { at: true },
  });
  return {
    ...head,
    content: contentOfFields(fields),
    versions: Object.fromEntries(fields.map((field) => [field.path, field.version])),
    savedAt: last?.at ?? null,
  };
}

export async function findReportIdOf(
  unitCode: string,
  year: number,
  client: Db | Tx = db,
): Promise<string | null> {
  const row = await client.report.findUnique({
    where: { unitCode_year: { unitCode, year } },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** A unit's report for a year: as published, else as last submitted, else the draft. */
export async function findReported(unitCode: string, year: number, client: Db | Tx = db) {
  const report = await client.report.findUnique({
    where: { unitCode_year: { unitCode, year } },
    select: { id: true, form: true },
  });
  if (!report) return null;
  const version = await findReportedVersion(report.id, client);
  const fields = version
    ? []
    : await client.field.findMany({ where: { reportId: report.id }, select: { path: true, value: true } });
  return {
    reportId: report.id,
    year,
    countyForm: countyFormSchema.parse(version?.form ?? report.form),
    content: version ? parseContent(version.content) : contentOfFields(fields),
  };
}

/**
 * The reports of these units, newest year first, each with its due day (ISO), null if none is set, and how it
 * was first filed.
 */
export async function listReportsOf(unitCodes: readonly string[], client: Db | Tx = db) {
  const rows = await client.report.findMany({
    where: { unitCode: { in: [...unitCodes] } },
    orderBy: [{ year: "desc" }, { unitCode: "asc" }],
    select: {
      id: true,
      year: true,
      state: true,
      unitCode: true,
      asIssued: true,
      unit: { select: { name: true, lastYear: true } },
    },
  });
  const ids = rows.map(({ id }) => id);
  const written = await findWritten(ids, client);
  const first = await listFirstVersions(ids, client);
  const takenDown = await findTakenDown(ids, client);
  const dueDays = await listDueDaysOf(unitCodes, null, client);
  return rows.map(({ state, unit, asIssued, ...row }) => ({
    ...row,
    notOwed: unit.lastYear !== null && row.year > unit.lastYear,
    asIssued: asIssued !== null,
    isTakenDown: takenDown.has(row.id),
    written: written.has(row.id),
    state: parseState(state),
    unit: unit.name,
    first: first.get(row.id) ?? null,
    dueOn: dueDays.find((day) => day.unitCode === row.unitCode && day.year === row.year)?.dueOn ?? null,
  }));
}

/** The day of the first submission of each of these reports, and the due day in force then (ISO). */
export async function listFirstVersions(
  reportIds: readonly string[],
  client: Db | Tx = db,
): Promise<Map<string, { on: string; dueOn: string | null }>> {
  const rows = await client.version.findMany({
    where: { reportId: { in: [...reportIds] }, number: 1 },
    select: { reportId: true, createdAt: true, dueOn: true },
  });
  return new Map(
    rows.map(({ reportId, createdAt, dueOn }) => [
      reportId,
      { on: beijingDay(createdAt), dueOn: dueOn?.toISOString().slice(0, 10) ?? null },
    ]),
  );
}

/**
 * Those of these reports in which somebody wrote something: one change of each is looked up, however many
 * there are.
 */
async function findWritten(reportIds: readonly string[], client: Db | Tx): Promise<Set<string>> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT "asked"."id"::text AS "id" FROM unnest(${[...reportIds]}::uuid[]) AS "asked" ("id")
    WHERE EXISTS (
      SELECT 1 FROM "Change" WHERE "reportId" = "asked"."id" AND "origin"::text <> ALL(${[...begunWith]}::text[])
    )`;
  return new Set(rows.map(({ id }) => id));
}

/** Those of these reports whose newest published version is taken from public sight. */
async function findTakenDown(reportIds: readonly string[], client: Db | Tx): Promise<Set<string>> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT "newest"."id"::text AS "id" FROM (
      SELECT DISTINCT ON ("Version"."reportId") "Version"."reportId" AS "id", "Publication"."takenDownAt"
      FROM "Version" JOIN "Publication" ON "Publication"."versionId" = "Version"."id"
      WHERE "Version"."reportId" = ANY(${[...reportIds]}::uuid[])
      ORDER BY "Version"."reportId", "Version"."number" DESC
    ) AS "newest" WHERE "newest"."takenDownAt" IS NOT NULL`;
  return new Set(rows.map(({ id }) => id));
}

/** Where and when a person left a draft. */
export async function findVisit(reportId: string, accountId: string) {
  return db.visit.findUnique({
    where: { reportId_accountId: { reportId, accountId } },
    select: { stepId: true, at: true },
  });
}

/** The content built from a draft's fields. */
export function contentOfFields(fields: readonly { path: string; value: unknown }[]): ReportContent {
  const under = (kind: string) =>
    Object.fromEntries(
      fields.flatMap(({ path, value }) =>
        path.startsWith(`${kind}.`) ? [[path.slice(kind.length + 1), value] as const] : [],
      ),
    );
  return parseContent({ front: under("front"), chapters: under("chapter"), figures: under("figure") });
}

type ReportRow = {
  year: number;
  edition: string;
  form: unknown;
  state: string;
  asIssued: unknown;
  unlocked: unknown;
  begunFromId: string | null;
  code: string;
  name: string;
  organ: string;
  kind: UnitKind;
  mayMakeDocuments: boolean | null;
  lineage: string[];
};

/**
 * One statement, with the unit and its ancestors: every save begins with it. A locked row is read as it is
 * once the lock is held.
 */
async function findHead(id: string, client: Db | Tx, lock: Prisma.Sql): Promise<ReportHead | null> {
  const [row] = await client.$queryRaw<ReportRow[]>`
    ${prepared} SELECT "year", "edition", "form", "state", "asIssued", "unlocked", "begunFromId"::text AS "begunFromId",
      "Unit"."code", "Unit"."name", "Unit"."organ", "Unit"."kind"::text AS "kind",
      "Unit"."mayMakeDocuments", ARRAY(${lineage(Prisma.sql`"Report"."unitCode"`)}) AS "lineage"
    FROM "Report" JOIN "Unit" ON "Unit"."code" = "Report"."unitCode"
    WHERE "Report"."id" = ${id}::uuid ${lock}`;
  if (!row) return null;
  const { code, name, organ, kind, mayMakeDocuments } = row;
  return {
    id,
    unit: { code, name, organ, kind: kindTraits[kind].level, listed: kind, mayMakeDocuments },
    lineage: row.lineage,
    year: row.year,
    edition: row.edition,
    countyForm: countyFormSchema.parse(row.form),
    state: parseState(row.state),
    asIssued: parseAsIssued(row.asIssued),
    unlocked: parseUnlocked(row.unlocked),
    begunFromId: row.begunFromId,
  };
}
