import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import type { Finding } from "@/lib/core/checks/engine/check";
import type { Result } from "@/lib/core/refusal";
import { fieldsOf, type ReportContent } from "@/lib/core/report";
import { db } from "@/lib/platform/db";
import { approveAndPublish } from "@/lib/publications/mutations";
import { findDraft } from "@/lib/reports/data";
import { examineDraft } from "@/lib/reports/examination/examine";
import { beginReport } from "@/lib/reports/mutations/begin/begin";
import { explainFinding } from "@/lib/reports/mutations/explain";
import { saveFields } from "@/lib/reports/mutations/fields/save-fields";
import { moveReport } from "@/lib/reports/mutations/moves/move";
import type { MoveInput } from "@/lib/reports/schema";
import type { AsIssued } from "@/lib/reports/types";
import { startReview } from "@/lib/reviews/mutations/move";

/** The actions of one township's people, by the mutations of the product. */
export type Crew = { unitCode: string; clerk: Actor; signer: Actor; reviewer: Actor };

/**
 * The value of a mutation that is expected to succeed. Throws an error with the refusal's message otherwise.
 */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok)
    throw new Error(result.refusals.map(({ code, message }) => `${code}：${message}`).join("；"));
  return result.value;
}

/** Begins a report; returns its id. */
export async function begin(crew: Crew, year: number, asIssued: AsIssued | null = null): Promise<string> {
  const from = asIssued ? "empty" : "lastYear";
  const input = { unitCode: crew.unitCode, year, from, asIssued } as const;
  return must(await beginReport(crew.clerk, input)).reportId;
}

/** Overwrites fields of the draft. */
export async function write(crew: Crew, reportId: string, content: ReportContent): Promise<void> {
  const current = await db.field.findMany({ where: { reportId }, select: { path: true, version: true } });
  const versions = new Map(current.map(({ path, version }) => [path, version]));
  const changes = fieldsOf(content).map(([path, value]) => ({
    path,
    value,
    baseVersion: versions.get(path) ?? 0,
    operationId: randomUUID(),
  }));
  const [first] = must(await saveFields(crew.clerk, { reportId, changes })).refused;
  if (first) throw new Error(`${first.path}: ${first.refusal.message}`);
}

/** The findings of the current draft. */
export async function findingsOf(reportId: string): Promise<Finding[]> {
  const draft = await findDraft(reportId);
  return draft ? examineDraft(draft) : [];
}

/** Explains every warning, by rule code. Throws if there is no explanation for a warning. */
export async function explain(crew: Crew, reportId: string, reasons: Record<string, string>): Promise<void> {
  for (const { severity, code, key, message } of await findingsOf(reportId)) {
    if (severity !== "warning") continue;
    const text = reasons[code];
    if (!text) throw new Error(`no explanation for ${key}: ${message}`);
    must(await explainFinding(crew.clerk, { reportId, findingKey: key, text }));
  }
}

export async function handOver({ clerk }: Crew, reportId: string): Promise<void> {
  must(await moveReport(clerk, { reportId, move: "handOver" }));
}

export async function signOff({ signer }: Crew, reportId: string): Promise<void> {
  const checklist = {
    noStateSecrets: true,
    noCommercialSecrets: true,
    noPersonalData: true,
    reviewedBy: signer.name,
  };
  must(await moveReport(signer, { reportId, move: "signOff", checklist }));
}

/** Hands over, signs off and submits. */
export async function submit(crew: Crew, reportId: string): Promise<void> {
  await handOver(crew, reportId);
  await signOff(crew, reportId);
  must(await moveReport(crew.clerk, { reportId, move: "submit" }));
}

/** A move of the township that requires a note. */
export async function moveWithNote(
  actor: Actor,
  reportId: string,
  move: MoveInput["move"],
  note: string,
): Promise<void> {
  must(await moveReport(actor, { reportId, move, note }));
}

export async function review({ reviewer }: Crew, reportId: string): Promise<void> {
  must(await startReview(reviewer, { reportId }));
}

export async function makePublic({ reviewer }: Crew, reportId: string): Promise<void> {
  must(await approveAndPublish(reviewer, { reportId }));
}
