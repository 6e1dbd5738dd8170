import { now } from "../clock";
import { db } from "../db";
import type { Prisma } from "../prisma/client";
import { onlyOne } from "./only-one";

export type DailyJob = {
  /** As the table of runs has it. */
  name: string;
  /** A key of PostgreSQL's advisory locks. */
  lock: number;
  run: () => Promise<Prisma.InputJsonObject>;
};

/** Hours: a little less than a day, so that the time of day does not move from run to run. */
const APART_MS = 23 * 60 * 60_000;

/**
 * Does a job where nobody did in the last day, on whatever server, and nobody is at it. Answers whether it
 * was done.
 */
export async function runIfDue({ name, lock, run }: DailyJob): Promise<boolean> {
  if (!(await isDue(name))) return false;
  const ran = await onlyOne(lock, async () => {
    // Another may have finished while this one came for the lock.
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
