import { type MovePermission, moveOf } from "@/lib/access/policy";
import type { Finding } from "@/lib/core/checks/engine/check";
import { explanationsOf, reasonFault } from "@/lib/core/workflow/explanation";
import { isOnOwnWork, type OnePersonAllowance } from "@/lib/core/workflow/own-work";
import type { Guards } from "@/lib/core/workflow/workflow";
import { findOwnWorkVerdict } from "../../own-work/data";
import { waives } from "../../rules";
import type { Checklist, MovePayload } from "../../types";
import { findLatestFindings } from "../../versions/data";
import type { HeldReport } from "../report-mutation";

/** The guards of a report and, if the mover decides on their own work, the county's allowance for it. */
export type Gathered = { guards: Guards; onePerson?: OnePersonAllowance };

/**
 * The requirements that a report meets now, read inside the move's transaction: `findings` are those of the
 * draft.
 */
export async function gatherGuards(
  { tx, actor, permission, target: report }: HeldReport<MovePermission>,
  findings: readonly Finding[],
  payload: MovePayload,
): Promise<Gathered> {
  const move = moveOf(permission);
  const own = isOnOwnWork(move) ? await findOwnWorkVerdict(actor, move, report.id, tx) : null;
  const where = { reportId: report.id };
  const explained = await tx.explanation.findMany({ where, select: { findingKey: true, text: true } });
  const explanations = explanationsOf(findings, explained);
  const waivers = await tx.waiver.findMany({ where, select: { findingKey: true, message: true } });
  const notes = await tx.note.findMany({ where, select: { state: true } });
  const conflicts = await tx.change.count({ where: { ...where, outcome: "setAside", settledAt: null } });
  const frozen = (await findLatestFindings(report.id, tx)) ?? [];
  const guards: Guards = {
    // A report entered as issued keeps its errors: the reviewer waives each, or returns it.
    noErrors: report.asIssued !== null || findings.every(({ severity }) => severity !== "error"),
    warningsExplained: findings.every(({ severity, key }) => severity !== "warning" || explanations.has(key)),
    notesAnswered: notes.every(({ state }) => state !== "open"),
    conflictsSettled: conflicts === 0,
    checklistComplete: isComplete(payload.checklist),
    reasonGiven:
      (payload.reasons ?? []).some((reason) => reasonFault(reason, "理由") === null) ||
      // Every note is answered before a submission: notes open now were written, or reopened, in this review.
      notes.some(({ state }) => state === "open"),
    noteGiven: reasonFault(payload.note ?? "", "原因") === null,
    errorsWaived: frozen.every(
      (finding) => finding.severity !== "error" || waivers.some((waiver) => waives(waiver, finding)),
    ),
    asIssued: report.asIssued !== null,
    publishedBefore: (await tx.publication.count({ where: { version: where } })) > 0,
    notOwnWork: own?.kind !== "own",
  };
  return { guards, ...(own?.kind === "allowed" && { onePerson: own.allowance }) };
}

function isComplete(checklist: Checklist | undefined): boolean {
  if (!checklist) return false;
  const { noStateSecrets, noCommercialSecrets, noPersonalData, reviewedBy } = checklist;
  return noStateSecrets && noCommercialSecrets && noPersonalData && reviewedBy.trim() !== "";
}
