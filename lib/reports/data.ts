import { countyFormSchema } from "@/lib/core/editions/form";
import type { Prose } from "@/lib/core/prose/prose";
import {
  type FieldPath,
  type FieldValue,
  type Figure,
  parsePath,
  type ReportContent,
} from "@/lib/core/report";
import type { State } from "@/lib/core/workflow/workflow";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { lineageOf } from "@/lib/units/data";
import type { AsIssued, Conflict, Draft, ReportHead } from "./types";

/** Reads. Whoever calls has proved the right, or is a mutation that is about to. */

export async function findReport(id: string, client: Db | Tx = db): Promise<ReportHead | null> {
  const row = await client.report.findUnique({ where: { id }, include: { unit: true } });
  return row ? headOf(row, client) : null;
}

/** Reads a report and holds its row until the transaction ends: two moves, or a move and a save, never cross. */
export async function lockReport(tx: Tx, id: string): Promise<ReportHead | null> {
  await tx.$queryRaw`SELECT 1 FROM "Report" WHERE id = ${id}::uuid FOR UPDATE`;
  return findReport(id, tx);
}

/** As lockReport, with the whole draft. */
export async function lockDraft(tx: Tx, id: string): Promise<Draft | null> {
  await tx.$queryRaw`SELECT 1 FROM "Report" WHERE id = ${id}::uuid FOR UPDATE`;
  return findDraft(id, tx);
}

export async function findDraft(id: string, client: Db | Tx = db): Promise<Draft | null> {
  const head = await findReport(id, client);
  if (!head) return null;
  const fields = await client.field.findMany({ where: { reportId: id } });
  const last = await client.change.findFirst({
    where: { reportId: id },
    orderBy: { id: "desc" },
    select: { at: true },
  });
  return {
    ...head,
    content: contentOf(fields),
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

/** What the unit reported for a year: as published where it was, else as last submitted, else as drafted. */
export async function findReported(unitCode: string, year: number, client: Db | Tx = db) {
  const report = await client.report.findUnique({
    where: { unitCode_year: { unitCode, year } },
    select: {
      id: true,
      form: true,
      versions: {
        orderBy: { number: "desc" },
        select: { content: true, form: true, publication: { select: { id: true } } },
      },
      fields: { select: { path: true, value: true } },
    },
  });
  if (!report) return null;
  const version = report.versions.find((each) => each.publication) ?? report.versions[0];
  return {
    reportId: report.id,
    year,
    countyForm: countyFormSchema.parse(version?.form ?? report.form),
    content: version ? (version.content as ReportContent) : contentOf(report.fields),
  };
}

export async function listReportsOf(unitCodes: string[], client: Db | Tx = db) {
  return client.report.findMany({
    where: { unitCode: { in: unitCodes } },
    orderBy: [{ year: "desc" }, { unitCode: "asc" }],
    select: {
      id: true,
      year: true,
      edition: true,
      state: true,
      unitCode: true,
      updatedAt: true,
      unit: { select: { name: true } },
    },
  });
}

/** Texts that were set aside and not yet chosen between. */
export async function listConflicts(reportId: string, client: Db | Tx = db): Promise<Conflict[]> {
  const rows = await client.change.findMany({
    where: { reportId, outcome: "setAside", settledAt: null },
    orderBy: { id: "asc" },
    include: { author: { select: { name: true } } },
  });
  return rows.map((row) => ({
    changeId: String(row.id),
    path: row.path as FieldPath,
    value: row.value as FieldValue,
    author: row.author.name,
    at: row.at,
  }));
}

export async function listExplanations(reportId: string, client: Db | Tx = db) {
  return client.explanation.findMany({
    where: { reportId },
    select: { findingKey: true, text: true, at: true, author: { select: { name: true } } },
  });
}

export async function listWaivers(reportId: string, client: Db | Tx = db) {
  return client.waiver.findMany({ where: { reportId }, include: { reviewer: { select: { name: true } } } });
}

/** Every move so far, oldest first. */
export async function listEvents(reportId: string, client: Db | Tx = db) {
  return client.event.findMany({
    where: { reportId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { actor: { select: { name: true } } },
  });
}

/** The reviewer's notes with their answers, oldest first. */
export async function listNotes(reportId: string, client: Db | Tx = db) {
  return client.note.findMany({
    where: { reportId },
    orderBy: { at: "asc" },
    include: {
      author: { select: { name: true } },
      version: { select: { number: true } },
      replies: { orderBy: { at: "asc" }, include: { author: { select: { name: true } } } },
    },
  });
}

export async function findLatestVersion(reportId: string, client: Db | Tx = db) {
  return client.version.findFirst({ where: { reportId }, orderBy: { number: "desc" } });
}

/** The last submitted content, with the changes that each field has seen since. */
export async function listHistory(reportId: string, path: FieldPath, client: Db | Tx = db) {
  return client.change.findMany({
    where: { reportId, path },
    orderBy: { id: "desc" },
    take: 50,
    include: { author: { select: { name: true } } },
  });
}

export async function findVisit(reportId: string, accountId: string): Promise<string | null> {
  const row = await db.visit.findUnique({ where: { reportId_accountId: { reportId, accountId } } });
  return row?.stepId ?? null;
}

/** What the county settled for the year: the due day, the form; null where it settled nothing. */
export async function findCountyYear(lineage: readonly string[], year: number, client: Db | Tx = db) {
  return client.countyYear.findFirst({
    where: { countyCode: { in: [...lineage] }, year },
    include: { county: true },
  });
}

export function contentOf(fields: { path: string; value: unknown }[]): ReportContent {
  const content: ReportContent = { front: {}, chapters: {}, figures: {} };
  for (const { path, value } of fields) {
    const parsed = parsePath(path);
    if (parsed?.kind === "front") content.front[parsed.field] = value as string;
    if (parsed?.kind === "chapter") content.chapters[parsed.chapterId] = value as Prose;
    if (parsed?.kind === "figure") content.figures[parsed.cellId] = value as Figure;
  }
  return content;
}

type ReportRow = {
  id: string;
  year: number;
  edition: string;
  form: unknown;
  state: string;
  asIssued: unknown;
  unlocked: unknown;
  begunFromId: string | null;
  unit: { code: string; name: string; organ: string; kind: ReportHead["unit"]["kind"] };
};

async function headOf(row: ReportRow, client: Db | Tx): Promise<ReportHead> {
  const { code, name, organ, kind } = row.unit;
  return {
    id: row.id,
    unit: { code, name, organ, kind },
    lineage: await lineageOf(code, client),
    year: row.year,
    edition: row.edition,
    countyForm: countyFormSchema.parse(row.form),
    state: row.state as State,
    asIssued: row.asIssued as AsIssued | null,
    unlocked: row.unlocked as string[] | null,
    begunFromId: row.begunFromId,
  };
}
