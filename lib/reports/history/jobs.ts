import { runIfDue } from "@/lib/platform/jobs/daily";
import { recordOnServer } from "@/lib/platform/record/mutations";
import { thinHistory } from "./mutations";

/** Thins the history of drafts, and records what was deleted. */
export async function runThinning(): Promise<{ changes: number; removed: number }> {
  const thinned = await thinHistory();
  if (thinned.removed > 0) await recordOnServer({ kind: "server.thinned", payload: thinned });
  return thinned;
}

/** Thins the history if that was not done in the last day. */
export async function thinIfDue(): Promise<void> {
  await runIfDue({ name: "thinHistory", lock: 770_362_005, run: runThinning });
}
