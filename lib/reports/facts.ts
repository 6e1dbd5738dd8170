import type { Finding } from "@/lib/core/checks/check";
import { runChecks } from "@/lib/core/checks/run";
import { editionOf, formFor } from "@/lib/core/editions/registry";
import type { Facts } from "@/lib/core/workflow/workflow";
import type { Tx } from "@/lib/platform/db";
import { gatherCountyFacts } from "./county-context";
import { findReported } from "./data";
import type { Checklist, Draft, MovePayload } from "./types";
import { waives } from "./waivers";

/** The findings of a draft as it stands, against the unit's own report of the year before and the county's. */
export async function examine(tx: Tx, draft: Draft): Promise<Finding[]> {
  const last = await findReported(draft.unit.code, draft.year - 1, tx);
  return runChecks({
    form: formFor(draft.year, draft.countyForm),
    content: draft.content,
    lastYear:
      last && editionOf(last.year)
        ? { form: formFor(last.year, last.countyForm), content: last.content }
        : null,
    county: await gatherCountyFacts(draft, tx),
    unit: { name: draft.unit.organ, kind: draft.unit.kind },
  });
}

/** What the requirements of a move come to, looked up now, inside the move's own transaction. */
export async function gatherFacts(
  tx: Tx,
  draft: Draft,
  findings: Finding[],
  payload: MovePayload,
): Promise<Facts> {
  // Keys and states only: this is read at every move, and a version's blocks are large.
  const where = { reportId: draft.id };
  const explained = await tx.explanation.findMany({ where, select: { findingKey: true } });
  const explanations = new Set(explained.map(({ findingKey }) => findingKey));
  const waivers = await tx.waiver.findMany({ where, select: { findingKey: true, message: true } });
  const notes = await tx.note.findMany({ where, select: { state: true } });
  const conflicts = await tx.change.count({ where: { ...where, outcome: "setAside", settledAt: null } });
  const version = await tx.version.findFirst({
    where,
    orderBy: { number: "desc" },
    select: { findings: true },
  });
  const frozen = (version?.findings ?? []) as Finding[];
  return {
    // A report entered as issued keeps its errors: the reviewer waives each, or returns it.
    noErrors: draft.asIssued !== null || findings.every(({ severity }) => severity !== "error"),
    warningsExplained: findings.every(({ severity, key }) => severity !== "warning" || explanations.has(key)),
    notesAnswered: notes.every(({ state }) => state !== "open"),
    conflictsSettled: conflicts === 0,
    checklistComplete: isComplete(payload.checklist),
    reasonGiven:
      (payload.reasons ?? []).some((reason) => reason.trim() !== "") ||
      // Every note is answered before a submission: what is open now was written, or opened again, in this review.
      notes.some(({ state }) => state === "open"),
    noteGiven: (payload.note ?? "").trim() !== "",
    errorsWaived: frozen.every(
      (finding) => finding.severity !== "error" || waivers.some((waiver) => waives(waiver, finding)),
    ),
    publishedBefore: (await tx.publication.count({ where: { version: { reportId: draft.id } } })) > 0,
  };
}

function isComplete(checklist: Checklist | undefined): boolean {
  if (!checklist) return false;
  const { noStateSecrets, noCommercialSecrets, noPersonalData, reviewedBy } = checklist;
  return noStateSecrets && noCommercialSecrets && noPersonalData && reviewedBy.trim() !== "";
}
