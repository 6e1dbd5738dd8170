import { authorizeAnywhere, guarded } from "@/lib/access/guarded";
import { done, type Refusal, type Result } from "@/lib/core/refusal";
import { approve, approveAndPublish, type Publishing, publish } from "../mutations";
import type { ApproveAll, Release } from "../schema";
import type { ReleaseOutcome } from "../types";
import { recordBatch } from "./record-batch";

/** The result for one report of a release: published, or the reasons why not. */
export type Released = { reportId: string; published: Publishing | null; refusals: Refusal[] };

/**
 * Publishes reports one after the other, each by the policy, in its own transaction and with its own events:
 * a refused one does not stop the others. Refused as a whole only if the actor may publish nowhere.
 */
export const release = guarded(
  "move.publish",
  authorizeAnywhere,
  async (held, { reports }: Release): Promise<Result<Released[]>> => {
    const released: Released[] = [];
    for (const { approves, ...report } of reports) {
      const moved = await (approves ? approveAndPublish : publish)(held.actor, report);
      released.push({
        reportId: report.reportId,
        published: moved.ok ? moved.value : null,
        refusals: moved.ok ? [] : moved.refusals,
      });
    }
    await recordBatch(held, "batch.released", released);
    return done(released);
  },
);

/**
 * Approves reports one after the other without making them public, each by the policy and with its own event,
 * as `release` does.
 */
export const approveAll = guarded(
  "move.approve",
  authorizeAnywhere,
  async (held, { reports }: ApproveAll): Promise<Result<ReleaseOutcome[]>> => {
    const outcomes: ReleaseOutcome[] = [];
    for (const report of reports) {
      const moved = await approve(held.actor, report);
      outcomes.push({ reportId: report.reportId, refusals: moved.ok ? [] : moved.refusals });
    }
    await recordBatch(held, "batch.approved", outcomes);
    return done(outcomes);
  },
);
