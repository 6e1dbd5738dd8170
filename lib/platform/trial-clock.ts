import { readFileSync } from "node:fs";
import { setClock } from "./clock";
import { db } from "./db";
import { trialClockFile } from "./env";

/**
 * Where a trial names a file with the milliseconds by which its time is ahead of the machine's, whoever asks
 * for the time gets that one; the trial writes the file again to let days go by. Only on a database that was
 * started to be thrown away, which the database server's own command line says: nothing that this process
 * sends or is set to can say it of another.
 *
 * @throws {Error} on any other database, so that the server does not begin to serve
 */
export async function tellTrialTime(): Promise<void> {
  const file = trialClockFile();
  if (file === null) return;
  if (!(await isThrowaway()))
    throw new Error("TRIAL_CLOCK_FILE 只用于试验：这个数据库不是一次性的，时间不能另设。");
  setClock(() => new Date(Date.now() + Number(readFileSync(file, "utf8"))));
}

/** False also where the database does not let this process read how it was started. */
async function isThrowaway(): Promise<boolean> {
  const [server] = await db.$queryRaw<{ isThrowaway: boolean }[]>`
    SELECT pg_read_file('postmaster.opts') LIKE '%"nianbao.throwaway=on"%' AS "isThrowaway"`.catch(() => []);
  return server?.isThrowaway ?? false;
}
