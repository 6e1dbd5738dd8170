import { type MovePermission, moveOf } from "@/lib/access/policy";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { State } from "@/lib/core/workflow/workflow";
import { gatherGuards } from "@/lib/reports/mutations/moves/gather-guards";
import { transition } from "@/lib/reports/mutations/moves/transition";
import type { HeldReport } from "@/lib/reports/mutations/report-mutation";
import { findReviewSeen } from "@/lib/reports/record/seen/data";
import type { MovePayload, ReportHead } from "@/lib/reports/types";
import { findLatestFindings, findLatestVersion } from "@/lib/reports/versions/data";

/** The permissions of the county's moves. */
export type CountyMove = MovePermission<"startReview" | "return" | "approve" | "publish" | "reopen">;

export type Reviewed = { report: ReportHead; versionId: string; versionNumber: number; state: State };

/**
 * One move of the county on the latest submitted version: its preconditions are checked on that version's
 * stored findings, and the event has the version's number; an approval also what was approved. A refusal
 * writes nothing.
 */
export async function reviewMove(
  held: HeldReport<CountyMove>,
  payload: MovePayload = {},
): Promise<Result<Reviewed>> {
  const { tx, target: report } = held;
  const version = await findLatestVersion(report.id, tx);
  if (!version) return refused("noVersion", "报告还没有报送，没有可以审核的版本。");
  const gathered = await gatherGuards(held, (await findLatestFindings(report.id, tx)) ?? [], payload);
  const seen = moveOf(held.permission) === "approve" && (await findReviewSeen(report.id, tx));
  const moved = await transition(held, gathered, {
    ...payload,
    versionNumber: version.number,
    ...(seen && { approved: { seen, sha256: version.sha256 } }),
  });
  if (!moved.ok) return moved;
  return done({ report, versionId: version.id, versionNumber: version.number, state: moved.value });
}
