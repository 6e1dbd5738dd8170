import type { Permission } from "@/lib/access/policy";
import { addToRecord } from "@/lib/platform/record/mutations";
import type { HeldReport } from "./report-mutation";

type Remarked = "note" | "answer" | "waiver" | "explanation";
type Done = "written" | "changed" | "resolved" | "reopened" | "removed";

/**
 * Adds to the record what somebody wrote about a report, changed or took back: its row shows the last state
 * alone. Called last, because the record's lock must not be held while waiting for rows.
 */
export async function recordRemark<P extends Permission>(
  { tx, actor, target }: Pick<HeldReport<P>, "tx" | "actor" | "target">,
  kind: `${Remarked}.${Done}`,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  const event = { kind, subject: target.id, actorId: actor.id, payload };
  await addToRecord(tx, [event]);
}
