import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import { canonicalJson } from "@/lib/core/document/canonical";
import type { Form } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import { emptyProse, type Prose } from "@/lib/core/prose";
import { mergeProse } from "@/lib/core/prose-merge";
import { done, type Refusal, type Result, refused } from "@/lib/core/refusal";
import { type FieldPath, type FieldValue, PREFACE, parsePath } from "@/lib/core/report";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { lockReport } from "../data";
import type { FieldChange } from "../schema";
import type { ReportHead, SavedField } from "../types";
import { linkPictures } from "./link-pictures";

/** Where a change came from: the history tells it. */
export type Origin = "typed" | "prefilled" | "lastYear" | "imported" | "settled" | "restored";

/**
 * Saves changes of a draft, each for itself: those that can be saved are, and the others are refused with a reason.
 * A change made against an older version of its field never overwrites: prose is merged by paragraph where it can be,
 * otherwise the text is kept aside, beside the one that stands. The same operation sent twice is one change.
 */
export async function saveFields(
  actor: Actor,
  reportId: string,
  changes: FieldChange[],
  origin: Origin = "typed",
): Promise<
  Result<{ saved: SavedField[]; refused: { path: FieldPath; operationId: string; refusal: Refusal }[] }>
> {
  return db.$transaction(
    async (tx) => {
      const report = await lockReport(tx, reportId);
      if (!report) return refused("notFound", "没有这份报告。");
      const allowed = permit(actor, "report.write", report);
      if (!allowed.ok) return allowed;

      const form = formFor(report.year, report.countyForm);
      const answer: {
        saved: SavedField[];
        refused: { path: FieldPath; operationId: string; refusal: Refusal }[];
      } = { saved: [], refused: [] };
      for (const change of changes) {
        const result = await saveField(tx, actor, report, form, change, origin);
        if (result.ok) answer.saved.push(result.value);
        else
          answer.refused.push({
            path: change.path,
            operationId: change.operationId,
            refusal: result.refusals[0] as Refusal,
          });
      }
      if (answer.saved.length > 0)
        await tx.report.update({ where: { id: reportId }, data: { updatedAt: now() } });
      return done(answer);
    },
    { timeout: 20_000 },
  );
}

/** One change inside a transaction that holds the report's row. */
export async function saveField(
  tx: Tx,
  actor: Actor,
  report: ReportHead,
  form: Form,
  change: FieldChange,
  origin: Origin,
): Promise<Result<SavedField>> {
  const { path, operationId } = change;
  const repeated = await tx.change.findUnique({
    where: { reportId_operationId: { reportId: report.id, operationId } },
  });
  if (repeated) return repeatedAnswer(tx, report.id, repeated);

  const allowed = permit(actor, "report.write", report, parsePath(path));
  if (!allowed.ok) return allowed;
  if (!existsIn(form, path)) return refused("fieldUnknown", "这份报告没有这一栏。请刷新页面。");
  const pictures = await linkPictures(tx, report, path, change.value);
  if (!pictures.ok) return pictures;

  const standing = await tx.field.findUnique({ where: { reportId_path: { reportId: report.id, path } } });
  const version = standing?.version ?? 0;
  if (change.baseVersion > version) return refused("versionUnknown", "保存的版本对不上。请刷新页面后再改。");

  const write = async (value: FieldValue, outcome: "accepted" | "merged") => {
    const next = version + 1;
    await tx.field.upsert({
      where: { reportId_path: { reportId: report.id, path } },
      create: { reportId: report.id, path, value, version: next },
      update: { value, version: next },
    });
    const row = await record(tx, actor, report.id, change, value, next, outcome, origin);
    return { path, operationId, version: next, at: row.at.toISOString() };
  };

  if (change.baseVersion === version || same(standing?.value, change.value)) {
    if (standing && same(standing.value, change.value))
      return done({ path, operationId, version, at: now().toISOString(), outcome: "accepted" });
    return done({ ...(await write(change.value, "accepted")), outcome: "accepted" });
  }
  const merged = await merge(tx, report.id, change, standing?.value as FieldValue);
  if (merged) return done({ ...(await write(merged, "merged")), outcome: "merged", value: merged });

  // What the same person set aside a moment ago from the same beginning is a shorter state of this very text.
  await tx.change.updateMany({
    where: {
      reportId: report.id,
      path,
      authorId: actor.id,
      baseVersion: change.baseVersion,
      outcome: "setAside",
      settledAt: null,
    },
    data: { settledAt: now() },
  });
  const aside = await record(tx, actor, report.id, change, change.value, version, "setAside", origin);
  return done({
    path,
    operationId,
    version,
    at: aside.at.toISOString(),
    outcome: "setAside",
    value: (standing?.value as FieldValue) ?? null,
    conflict: { changeId: String(aside.id) },
  });
}

/** Whether the form has this field: drafts accept any value, but only in places that exist. */
function existsIn(form: Form, path: FieldPath): boolean {
  const parsed = parsePath(path);
  switch (parsed?.kind) {
    case "front":
      return true;
    case "chapter":
      return (
        parsed.chapterId === PREFACE ||
        form.outline.chapters.some((chapter) => chapter.id === parsed.chapterId)
      );
    case "figure":
      return form.cells.has(parsed.cellId);
    default:
      return false;
  }
}

/** Prose merges by paragraph against the text that both began from; figures and front fields never merge. */
async function merge(
  tx: Tx,
  reportId: string,
  change: FieldChange,
  standing: FieldValue,
): Promise<Prose | null> {
  if (parsePath(change.path)?.kind !== "chapter") return null;
  const base = await tx.change.findFirst({
    where: { reportId, path: change.path, version: change.baseVersion, outcome: { not: "setAside" } },
    orderBy: { id: "asc" },
  });
  return mergeProse(
    (base?.value as Prose | undefined) ?? emptyProse,
    change.value as Prose,
    standing as Prose,
  );
}

async function record(
  tx: Tx,
  actor: Actor,
  reportId: string,
  change: FieldChange,
  value: FieldValue,
  version: number,
  outcome: "accepted" | "merged" | "setAside",
  origin: Origin,
) {
  const { path, baseVersion, operationId } = change;
  return tx.change.create({
    data: {
      reportId,
      path,
      version,
      baseVersion,
      value,
      outcome,
      origin,
      operationId,
      authorId: actor.id,
      at: now(),
    },
  });
}

type ChangeRow = {
  id: bigint;
  path: string;
  version: number;
  outcome: string;
  operationId: string;
  at: Date;
};

async function repeatedAnswer(tx: Tx, reportId: string, row: ChangeRow): Promise<Result<SavedField>> {
  const path = row.path as FieldPath;
  const field = await tx.field.findUnique({ where: { reportId_path: { reportId, path } } });
  const saved = {
    path,
    operationId: row.operationId,
    version: field?.version ?? 0,
    at: row.at.toISOString(),
  };
  if (row.outcome === "accepted" && field?.version === row.version)
    return done({ ...saved, outcome: "accepted" });
  const value = (field?.value as FieldValue) ?? null;
  if (row.outcome === "setAside")
    return done({ ...saved, outcome: "setAside", value, conflict: { changeId: String(row.id) } });
  return done({ ...saved, outcome: "merged", value });
}

function same(one: unknown, other: unknown): boolean {
  return one !== undefined && canonicalJson(one) === canonicalJson(other);
}
