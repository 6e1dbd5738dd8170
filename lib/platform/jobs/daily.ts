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
  /** When it ran last, if that is known otherwise than by the table of runs; null if never. */
  lastRun?: () => Promise<Date | null>;
};

/** Slightly less than a day, so that the time of day does not drift from run to run. */
const APART_MS = 23 * 60 * 60_000;

/** Runs a job if no server ran it in the last day and none is running it now. Returns whether it ran. */
export async function runIfDue({ name, lock, run, lastRun }: DailyJob): Promise<boolean> {
  const isDue = () => isLongAgo(lastRun ?? (() => findLastRun(name)));
  if (!(await isDue())) return false;
  const ran = await onlyOne(lock, async () => {
    // Another server may have finished while this one waited for the lock.
    if (!(await isDue())) return false;
    const result = await run();
    const done = { finishedAt: now(), result };
    await db.jobRun.upsert({ where: { name }, create: { name, ...done }, update: done });
    return true;
  });
  return ran ?? false;
}

async function findLastRun(name: string): Promise<Date | null> {
  const last = await db.jobRun.findUnique({ where: { name }, select: { finishedAt: true } });
  return last?.finishedAt ?? null;
}

async function isLongAgo(lastRun: () => Promise<Date | null>): Promise<boolean> {
  const last = await lastRun();
  return !last || Math.abs(now().getTime() - last.getTime()) >= APART_MS;
}
