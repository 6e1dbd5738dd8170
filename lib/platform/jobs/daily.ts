import { now } from "../clock";
import { db } from "../db";
import type { Prisma } from "../prisma/client";
import { onlyOne } from "./only-one";

export type DailyJob = {
  /** The name stored in the table of runs. */
  name: string;
  /** A key of PostgreSQL's advisory locks. */
  lock: number;
  run: () => Promise<Prisma.InputJsonObject>;
};

/** Slightly less than a day, so that the time of day does not drift from run to run. */
const APART_MS = 23 * 60 * 60_000;

/** Runs a job if no server ran it in the last day and none is running it now. Returns whether it ran. */
export async function runIfDue({ name, lock, run }: DailyJob): Promise<boolean> {
  if (!(await isDue(name))) return false;
  const ran = await onlyOne(lock, async () => {
    // Another server may have finished while this one waited for the lock.
    if (!(await isDue(name))) return false;
    const result = await run();
    const done = { finishedAt: now(), result };
    await db.jobRun.upsert({ where: { name }, create: { name, ...done }, update: done });
    return true;
  });
  return ran ?? false;
}

async function isDue(name: string): Promise<boolean> {
  const last = await db.jobRun.findUnique({ where: { name }, select: { finishedAt: true } });
  return !last || Math.abs(now().getTime() - last.finishedAt.getTime()) >= APART_MS;
}
