import type { Tx } from "@/lib/platform/db";
import { addJob } from "@/lib/platform/jobs/queue";

/** Transactions that have asked, with what they asked for: two moves of one transaction ask once. */
const asked = new WeakMap<Tx, Set<string>>();

/**
 * Asks that, after this transaction, the own reports of these units for a year, or for all years, say what
 * the units below them add up to now. Where the same is asked already and still waits, it is done once.
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
