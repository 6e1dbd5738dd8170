import type { Tx } from "@/lib/platform/db";
import { addJobs } from "@/lib/platform/jobs/queue";

/** Milliseconds: by then the request or the release that published has usually made the files itself. */
const LATER = 120_000;
/** With growing pauses, about a day and a half. */
const ATTEMPTS = 16;

/**
 * Queues, as part of the publication, that files of these versions are made and signed which are not yet.
 */
export async function queueFiles(
  tx: Tx,
  { unitCode, year, numbers }: { unitCode: string; year: number; numbers: readonly number[] },
): Promise<void> {
  // Real time, like the queue's: the application's clock can be set.
  const runAt = new Date(Date.now() + LATER);
  const jobs = numbers.map((number) => ({
    payload: { unitCode, year: String(year), number: String(number) },
    key: `files-${unitCode}-${year}-${number}`,
    runAt,
  }));
  await addJobs(tx, "files", jobs, ATTEMPTS);
}
