import type { Tx } from "@/lib/platform/db";
import { addJob } from "@/lib/platform/jobs/queue";

/** The updates requested by each transaction, so that two moves of one transaction request one. */
const asked = new WeakMap<Tx, Set<string>>();

/**
 * Queues an update of the own reports of these units, for a year or all years, to the current sums of the
 * units below them, after this transaction. Merged with a waiting request for the same.
 */
export async function askToFollow(tx: Tx, unitCodes: readonly string[], year?: number): Promise<void> {
  if (unitCodes.length === 0) return;
  const payload = { units: unitCodes.join(","), ...(year !== undefined && { year: String(year) }) };
  const key = `follow ${payload.units} ${year ?? "every"}`;
  const keys = asked.get(tx) ?? new Set();
  if (keys.has(key)) return;
  asked.set(tx, keys.add(key));
  await addJob(tx, "follow", payload, { key });
}
