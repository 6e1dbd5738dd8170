import type { Tx } from "../db";

/** `runAt`: the earliest time. A waiting job with the same `key` is replaced. */
type When = { runAt?: Date; key?: string };

/**
 * Queues a job as part of this transaction: any free server runs it after the commit, and none after a
 * rollback. A failed job is retried with exponential backoff, up to `attempts` times.
 */
export async function addJob(
  tx: Tx,
  task: string,
  payload: Readonly<Record<string, string>>,
  { attempts, ...when }: When & { attempts?: number } = {},
): Promise<void> {
  await addJobs(tx, task, [{ payload, ...when }], attempts);
}

/** The same for many jobs of one task, in one statement. */
export async function addJobs(
  tx: Tx,
  task: string,
  jobs: readonly (When & { payload: Readonly<Record<string, string>> })[],
  attempts = 8,
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM unnest(
      ${jobs.map(({ payload }) => JSON.stringify(payload))}::text[],
      ${jobs.map(({ runAt }) => runAt ?? null)}::timestamptz[],
      ${jobs.map(({ key }) => key ?? null)}::text[]
    ) AS job (payload, run_at, key)
    CROSS JOIN LATERAL graphile_worker.add_job(
      identifier => ${task}::text, payload => job.payload::json,
      run_at => job.run_at, max_attempts => ${attempts}::int, job_key => job.key)`;
}
