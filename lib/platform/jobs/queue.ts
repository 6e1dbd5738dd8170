import type { Tx } from "../db";

/**
 * Has a job done after this transaction, by whichever server is free, and not at all where it is rolled back. A job that fails
 * is tried again with growing pauses, `attempts` times. Where one with the same `key` still waits, it takes its place.
 */
export async function addJob(
  tx: Tx,
  task: string,
  payload: Readonly<Record<string, string>>,
  { runAt, key, attempts = 8 }: { runAt?: Date; key?: string; attempts?: number } = {},
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM graphile_worker.add_job(
      identifier => ${task}::text, payload => ${JSON.stringify(payload)}::json,
      run_at => ${runAt ?? null}::timestamptz, max_attempts => ${attempts}::int, job_key => ${key ?? null}::text)`;
}
