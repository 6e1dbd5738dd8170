import type { Actor } from "@/lib/access/actor";
import type { Finding } from "@/lib/core/checks/check";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { MoveId, State } from "@/lib/core/workflow/workflow";
import type { Tx } from "@/lib/platform/db";
import { findLatestVersion, lockDraft } from "@/lib/reports/data";
import { gatherFacts } from "@/lib/reports/facts";
import { transition } from "@/lib/reports/mutations/transition";
import type { MovePayload, ReportHead } from "@/lib/reports/types";

export type Reviewed = { report: ReportHead; versionId: string; versionNumber: number; state: State };

/**
 * One move of the county, on the version submitted last: what it requires is looked up on that version's own findings,
 * and the event keeps the version's number. A refusal has written nothing.
 */
export async function reviewMove(
  tx: Tx,
  actor: Actor,
  reportId: string,
  move: Extract<MoveId, "startReview" | "return" | "approve" | "publish" | "reopen">,
  payload: MovePayload = {},
): Promise<Result<Reviewed>> {
  const draft = await lockDraft(tx, reportId);
  if (!draft) return refused("notFound", "没有这份报告。");
  const version = await findLatestVersion(draft.id, tx);
  if (!version) return refused("noVersion", "报告还没有报送，没有可以审核的版本。");
  const facts = await gatherFacts(tx, draft, version.findings as Finding[], payload);
  const moved = await transition(tx, actor, draft, move, facts, {
    ...payload,
    versionNumber: version.number,
  });
  if (!moved.ok) return moved;
  return done({ report: draft, versionId: version.id, versionNumber: version.number, state: moved.value });
}
