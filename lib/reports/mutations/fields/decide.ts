import { isDeepStrictEqual } from "node:util";
import { permit } from "@/lib/access/policy";
import type { Form } from "@/lib/core/editions/form";
import { hasField } from "@/lib/core/editions/has-field";
import { mergeProse } from "@/lib/core/prose/merge/prose-merge";
import { emptyProse, type Prose } from "@/lib/core/prose/prose";
import { type Refusal, refused } from "@/lib/core/refusal";
import { type FieldPath, type FieldValue, parsePath } from "@/lib/core/report";
import { partOf } from "@/lib/core/steps/parts";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { FieldChange, SentFieldChange } from "../../schema";
import { parseFieldPath, parseFieldValue, parseProse } from "../../stored/parse";
import type { SavedField } from "../../types";
import type { HeldReport } from "../report-mutation";
import { linkPictures } from "./link-pictures";

/** What becomes of one change. `version` is the field's after it. */
export type Decision =
  | { kind: "refuse"; refusal: Refusal }
  | { kind: "repeated"; version: number; answer: SavedField }
  | { kind: "unchanged"; version: number }
  | { kind: "write"; version: number; outcome: "accepted" | "merged"; value: FieldValue }
  | { kind: "setAside"; version: number; current: FieldValue | null };

type CurrentField = { value: FieldValue; version: number };
type Repeated = { id: bigint; path: string; version: number; outcome: string; at: Date; value: unknown };

/**
 * Read once for a whole request: the current values of the fields that it touches, and the operations already
 * taken.
 */
export type Ledger = { fields: Map<FieldPath, CurrentField>; taken: Map<string, Repeated> };

export async function openLedger(
  { tx, target: { id: reportId } }: HeldReport<"report.write">,
  changes: readonly SentFieldChange[],
): Promise<Ledger> {
  const fields = await tx.field.findMany({
    where: { reportId, path: { in: changes.map(({ path }) => path) } },
  });
  const taken = await tx.change.findMany({
    where: {
      reportId,
      operationId: {
        in: changes.flatMap(({ operationId, continues = operationId }) => [operationId, continues]),
      },
    },
    select: { id: true, path: true, version: true, outcome: true, at: true, operationId: true, value: true },
  });
  return {
    fields: new Map(
      fields.map(({ path, value, version }) => [
        parseFieldPath(path),
        { value: parseFieldValue(path, value), version },
      ]),
    ),
    taken: new Map(taken.map((row) => [row.operationId, row])),
  };
}

/** Decides one change, and enters it in the ledger: a later change of the same request builds on it. */
export async function decide(
  { tx, actor, target: report }: HeldReport<"report.write">,
  form: Form,
  ledger: Ledger,
  change: FieldChange,
): Promise<Decision> {
  const { path, value, baseVersion, operationId } = change;
  const current = ledger.fields.get(path);
  const version = current?.version ?? 0;
  const repeated = ledger.taken.get(operationId);
  if (repeated) return { kind: "repeated", version, answer: repeatedAnswer(change, repeated, current) };
  const earlier = acceptedEarlier(ledger, change);
  if (earlier && same(parseFieldValue(path, earlier.value), value))
    return { kind: "repeated", version, answer: repeatedAnswer(change, earlier, current) };

  const allowed = permit(actor, "report.write", report, partOf(form, path));
  if (!allowed.ok) return refusing(allowed);
  if (!hasField(form, path)) return refusing(refused("fieldUnknown", "这份报告没有这一栏。请刷新页面。"));
  if (baseVersion > version)
    return refusing(refused("versionUnknown", "保存的版本对不上。请刷新页面后再改。"));
  const pictures = await linkPictures(tx, report, value);
  if (!pictures.ok) return refusing(pictures);

  if (current && same(current.value, value)) return { kind: "unchanged", version };
  const rested = { ...change, baseVersion: Math.max(baseVersion, earlier?.version ?? 0) };
  if (rested.baseVersion === version)
    return enter(ledger, path, { kind: "write", version: version + 1, outcome: "accepted", value });
  // The page wrote it from other fields and nobody typed it: it gives way to what is stored.
  if (change.origin === "preface" && !change.batchId && current)
    return { kind: "repeated", version, answer: savedAlready(change, current) };
  const merged = await merge(tx, report.id, rested, current?.value ?? null);
  if (merged)
    return enter(ledger, path, { kind: "write", version: version + 1, outcome: "merged", value: merged });
  return { kind: "setAside", version, current: current?.value ?? null };
}

/**
 * The save that took an earlier state of this text as it was, although its answer never reached the page: the
 * page was closed meanwhile. What it was typed on is that state, not the version that the page knew.
 */
function acceptedEarlier({ taken }: Ledger, { path, continues }: FieldChange): Repeated | null {
  const earlier = continues === undefined ? undefined : taken.get(continues);
  return earlier?.path === path && earlier.outcome === "accepted" ? earlier : null;
}

function enter(ledger: Ledger, path: FieldPath, decision: Extract<Decision, { kind: "write" }>): Decision {
  ledger.fields.set(path, { value: decision.value, version: decision.version });
  return decision;
}

/** Prose merges by paragraph against the text that both began from; figures and front fields never merge. */
async function merge(
  tx: Tx,
  reportId: string,
  change: FieldChange,
  current: FieldValue | null,
): Promise<Prose | null> {
  if (parsePath(change.path)?.kind !== "chapter" || current === null) return null;
  const base = await tx.change.findFirst({
    where: { reportId, path: change.path, version: change.baseVersion, outcome: { not: "setAside" } },
    orderBy: { id: "asc" },
  });
  // Without the text that both began from, nobody can know which paragraphs were changed.
  if (!base && change.baseVersion > 0) return null;
  return mergeProse(base ? parseProse(base.value) : emptyProse, proseIn(change.value), proseIn(current));
}

/**
 * The value of a chapter, which was read as such when it came in: reading it once more costs as much as the
 * merge.
 */
function proseIn(value: FieldValue): Prose {
  if (typeof value === "object" && "content" in value) return value;
  throw new TypeError("a chapter's value is no prose");
}

function repeatedAnswer(change: FieldChange, row: Repeated, current: CurrentField | undefined): SavedField {
  const { path, operationId } = change;
  const saved = { path, operationId, version: current?.version ?? 0, at: row.at.toISOString() };
  if (row.outcome === "setAside")
    return {
      ...saved,
      outcome: "setAside",
      value: current?.value ?? null,
      conflict: { changeId: String(row.id) },
    };
  if (current && current.version !== row.version)
    return { ...saved, outcome: "merged", value: current.value };
  return { ...saved, outcome: "accepted" };
}

/** What stands, in the place of what was sent. */
function savedAlready({ path, operationId }: FieldChange, { value, version }: CurrentField): SavedField {
  return { path, operationId, version, at: now().toISOString(), outcome: "merged", value };
}

function refusing(refusal: { refusals: Refusal[] }): Decision {
  return { kind: "refuse", refusal: refusal.refusals[0] ?? { code: "refused", message: "没有保存。" } };
}

/**
 * Whatever the order of keys, which the database changes. It ends at the first difference: two long chapters
 * differ early.
 */
function same(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other);
}
