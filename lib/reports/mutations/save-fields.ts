import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import { formFor } from "@/lib/core/editions/registry";
import { done, type Refusal, type Result, refused } from "@/lib/core/refusal";
import type { FieldPath } from "@/lib/core/report";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { lockReport } from "../data";
import { type FieldChange, readValue, type SentFieldChange } from "../schema";
import type { Origin, ReportHead, SavedField } from "../types";
import { type Decision, decide, openLedger } from "./decide";
import { type Entry, writeEntries } from "./write-entries";

export type RefusedChange = { path: FieldPath; operationId: string; refusal: Refusal };
export type SaveOutcome = { saved: SavedField[]; refused: RefusedChange[] };

/**
 * Saves changes of a draft, each for itself: those that can be saved are, and the others are refused with a reason.
 * A change made against an older version of its field never overwrites: prose is merged by paragraph where it can be,
 * otherwise the text is kept aside, beside the one that stands. The same operation sent twice is one change.
 */
export async function saveFields(
  actor: Actor,
  reportId: string,
  changes: SentFieldChange[],
  origin: Origin = "typed",
): Promise<Result<SaveOutcome>> {
  return db.$transaction(
    async (tx) => {
      const report = await lockReport(tx, reportId);
      if (!report) return refused("notFound", "没有这份报告。");
      const allowed = permit(actor, "report.write", report);
      if (!allowed.ok) return allowed;
      return done(await saveAll(tx, actor, report, changes, origin));
    },
    { timeout: 20_000 },
  );
}

/** Saves inside a transaction that holds the report's row and has proved the right to write. */
export async function saveAll(
  tx: Tx,
  actor: Actor,
  report: ReportHead,
  changes: SentFieldChange[],
  origin: Origin,
): Promise<SaveOutcome> {
  const ledger = await openLedger(tx, report.id, changes);
  const form = formFor(report.year, report.countyForm);
  const at = now();
  const outcome: SaveOutcome = { saved: [], refused: [] };
  const entries: Entry[] = [];
  const refuse = ({ path, operationId }: SentFieldChange, refusal: Refusal) =>
    outcome.refused.push({ path, operationId, refusal });
  for (const sent of changes) {
    const value = readValue(sent);
    if (!value.ok) {
      for (const refusal of value.refusals) refuse(sent, refusal);
      continue;
    }
    const change = { ...sent, value: value.value };
    const decision = await decide(tx, actor, report, form, ledger, change);
    if (decision.kind === "refuse") refuse(change, decision.refusal);
    else {
      outcome.saved.push(answerOf(change, decision, at));
      if (decision.kind === "write" || decision.kind === "setAside") entries.push({ change, decision, at });
    }
  }
  const changeIds = await writeEntries(tx, actor, report.id, entries, origin);
  for (const field of outcome.saved)
    if (field.outcome === "setAside")
      field.conflict.changeId = changeIds.get(field.operationId) ?? field.conflict.changeId;
  if (entries.length > 0) await tx.report.update({ where: { id: report.id }, data: { updatedAt: at } });
  return outcome;
}

function answerOf(
  change: FieldChange,
  decision: Exclude<Decision, { kind: "refuse" }>,
  at: Date,
): SavedField {
  const { path, operationId } = change;
  const base = { path, operationId, version: decision.version, at: at.toISOString() };
  switch (decision.kind) {
    case "unchanged":
      return { ...base, outcome: "accepted" };
    case "write":
      return decision.outcome === "accepted"
        ? { ...base, outcome: "accepted" }
        : { ...base, outcome: "merged", value: decision.value };
    case "setAside":
      return { ...base, outcome: "setAside", value: decision.standing, conflict: { changeId: "" } };
    case "repeated":
      return decision.answer;
  }
}
