import { formFor } from "@/lib/core/editions/registry";
import { done, type Refusal } from "@/lib/core/refusal";
import type { FieldPath } from "@/lib/core/report";
import { now } from "@/lib/platform/clock";
import { conflictBaseKey, findConflictBases, findCurrentChanges } from "../../conflicts/data";
import { type FieldChange, readValue, type SentFieldChange } from "../../schema";
import type { Origin, SavedField } from "../../types";
import { type HeldReport, reportMutation } from "../report-mutation";
import { type Decision, decide } from "./decide";
import { openLedger } from "./ledger";
import { type DecidedChange, writeEntries } from "./write-entries";

type RefusedChange = { path: FieldPath; operationId: string; refusal: Refusal };
export type SaveOutcome = { saved: SavedField[]; refused: RefusedChange[] };

/** The common input of imports, conflict resolution and the editor. */
export type SaveInput = { reportId: string; changes: SentFieldChange[] };

/**
 * Saves changes of a draft independently of each other: invalid ones are refused with a reason, the others
 * are saved. A change based on an older version of its field never overwrites: prose is merged by paragraph
 * if possible, otherwise the text is set aside next to the current one. Idempotent by operation id.
 */
export const saveFields = reportMutation(
  "report.write",
  async (held, { changes }: SaveInput) => done(await saveAll(held, changes, "typed")),
  { timeout: 20_000 },
);

/** Saves within a transaction that holds the write permission. `origin` is stored in the history. */
export async function saveAll(
  held: HeldReport<"report.write">,
  changes: readonly SentFieldChange[],
  origin: Origin,
): Promise<SaveOutcome> {
  const report = held.target;
  const outcome: SaveOutcome = { saved: [], refused: [] };
  const refuse = ({ path, operationId }: SentFieldChange, refusal: Refusal) =>
    outcome.refused.push({ path, operationId, refusal });
  const readable: FieldChange[] = [];
  for (const sent of changes) {
    const value = readValue(sent);
    if (value.ok) readable.push({ ...sent, value: value.value });
    else for (const refusal of value.refusals) refuse(sent, refusal);
  }
  const ledger = await openLedger(held, readable);
  const form = formFor(report.year, report.countyForm);
  const at = now();
  const entries: DecidedChange[] = [];
  for (const change of readable) {
    const decision = decide(held, form, ledger, change);
    if (decision.kind === "refuse") refuse(change, decision.refusal);
    else {
      outcome.saved.push(answerOf(change, decision, at));
      if (decision.kind === "write" || decision.kind === "setAside") entries.push({ change, decision, at });
    }
  }
  const changeIds = await writeEntries(held, entries, origin);
  await describeConflicts(held, outcome, entries, changeIds);
  return outcome;
}

/** Adds to each text set aside what its writer needs to choose. */
async function describeConflicts(
  { tx, target: report }: HeldReport<"report.write">,
  outcome: SaveOutcome,
  entries: readonly DecidedChange[],
  changeIds: ReadonlyMap<string, string>,
): Promise<void> {
  const aside = outcome.saved.filter((field) => field.outcome === "setAside");
  const paths = aside.map(({ path }) => path);
  const current = await findCurrentChanges(report.id, paths, tx);
  const based = entries.flatMap(({ change: { path, operationId }, decision }) =>
    decision.kind === "setAside" ? [{ path, operationId, baseVersion: decision.base }] : [],
  );
  const bases = await findConflictBases(report.id, based, tx);
  for (const field of aside) {
    field.conflict.changeId = changeIds.get(field.operationId) ?? field.conflict.changeId;
    const now = current.get(field.path);
    field.conflict.current = now && { ...now, at: now.at.toISOString() };
    const own = based.find(({ operationId }) => operationId === field.operationId);
    field.conflict.base = (own && bases.get(conflictBaseKey(own))) ?? null;
  }
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
      return { ...base, outcome: "setAside", value: decision.current, conflict: { changeId: "" } };
    case "repeated":
      return decision.answer;
  }
}
