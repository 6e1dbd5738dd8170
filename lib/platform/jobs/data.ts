import { db } from "../db";

/**
 * A job that failed at least once and is not finished: number of attempts, their maximum, and the last error.
 */
export type FailedJob = {
  id: string;
  task: string;
  attempts: number;
  maxAttempts: number;
  error: string;
  nextAt: Date;
};

/** Unfinished jobs that failed, latest first; at most 50. */
export async function listFailedJobs(): Promise<FailedJob[]> {
  return db.$queryRaw<FailedJob[]>`
    SELECT "id"::text AS "id", "task_identifier" AS "task", "attempts"::int AS "attempts",
      "max_attempts"::int AS "maxAttempts", "last_error" AS "error", "run_at" AS "nextAt"
    FROM graphile_worker.jobs WHERE "last_error" IS NOT NULL ORDER BY "updated_at" DESC, "id" DESC LIMIT 50`;
}
