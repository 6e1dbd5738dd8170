import { readFileSync } from "node:fs";
import { setClock } from "./clock";
import { db } from "./db";
import { trialClockFile } from "./env";

/**
 * In a trial, shifts the clock by the milliseconds in a file, which the trial rewrites to advance the time.
 * Only on a disposable database, which is determined from the command line of the database server: nothing
 * that this process sends or is configured with can claim it for another. @throws {Error} on any other
 * database, so that the server does not start
 */
export async function tellTrialTime(): Promise<void> {
  const file = trialClockFile();
  if (file === null) return;
  if (!(await isThrowaway()))
    throw new Error("TRIAL_CLOCK_FILE 只用于试验：这个数据库不是一次性的，时间不能另设。");
  setClock(() => new Date(Date.now() + Number(readFileSync(file, "utf8"))));
}

/** Also false if this process may not read how the database was started. */
async function isThrowaway(): Promise<boolean> {
  const [server] = await db.$queryRaw<{ isThrowaway: boolean }[]>`
    SELECT pg_read_file('postmaster.opts') LIKE '%"nianbao.throwaway=on"%' AS "isThrowaway"`.catch(() => []);
  return server?.isThrowaway ?? false;
}
