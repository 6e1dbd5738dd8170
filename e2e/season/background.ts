import { setTimeout as sleep } from "node:timers/promises";
import type { Season } from "./season";

/**
 * Runs the product's background jobs by the season's time: recurring jobs are triggered once, and delayed
 * jobs are due if the season's clock has passed their time. The queue itself uses PostgreSQL's clock, which
 * is the machine's.
 */
export async function letBackgroundWork({ clock }: Pick<Season, "clock">): Promise<void> {
  const { db } = await import("@/lib/platform/db");
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at <= ${clock.now()}`;
  for (const task of ["remind", "release", "follow"])
    await db.$queryRaw`SELECT 1 FROM graphile_worker.add_job(${task}::text, job_key => ${`season-${task}`}::text)`;
  for (const end = Date.now() + 400_000; Date.now() < end; await sleep(150)) {
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at > now() AND run_at <= ${clock.now()} AND attempts = 0`;
    const [left] = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts`;
    if (left?.count === 0n) return;
  }
  throw new Error("the background work did not come to an end in seven minutes");
}
