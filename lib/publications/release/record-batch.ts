import type { Permission, PermissionScope, Permit } from "@/lib/access/policy";
import { recordEvent } from "@/lib/platform/record/mutations";
import type { ReleaseOutcome } from "../types";

/**
 * Records that several reports were handled at once, with what has come of it: each has its own event, but a
 * list of ninety does not say that it was one decision. Nothing for a single report.
 */
export async function recordBatch(
  { actor, target }: Permit<Permission, PermissionScope>,
  kind: "batch.approved" | "batch.released" | "batch.archived",
  outcomes: readonly Pick<ReleaseOutcome, "reportId" | "refusals">[],
): Promise<void> {
  const [subject] = target.unitCodes;
  if (outcomes.length < 2 || subject === undefined) return;
  const done = outcomes.filter(({ refusals }) => refusals.length === 0);
  const refused = outcomes.length - done.length;
  const reportIds = done.map(({ reportId }) => reportId);
  const payload = { count: done.length, ...(refused > 0 && { refused }), reportIds };
  await recordEvent({ kind, subject, actorId: actor.id, payload });
}
