import { Logger, parseCronItems, type Runner, run, runOnce, type TaskList } from "graphile-worker";
import { databaseEnv } from "../env";
import { logger } from "../logger";

/** What is done in the background, by name; a payload comes as it was handed to `addJob`. */
export type Jobs = Readonly<Record<string, (payload: unknown) => Promise<void>>>;

/** Jobs that begin by themselves, with the minutes of the hour at which they do. */
export type Timetable = readonly { task: string; match: string }[];

/** Milliseconds: a server that starts answers its first readers before it looks for jobs. */
const FIRST = 3_000;
/** After the runner itself has broken down, as when the database restarts. */
const AGAIN = 15_000;

/** The first line alone: what comes with it may name whom a message was for. */
const toOurLog = new Logger(() => (level, message) => {
  const [line = ""] = message.split("\n");
  if (level === "error") logger.error(line);
  else if (level === "warning") logger.warn(line);
  else logger.debug(line);
});

const shared = (jobs: Jobs) => ({
  connectionString: databaseEnv().DATABASE_URL,
  taskList: jobs as TaskList,
  logger: toOurLog,
});

/**
 * Works at jobs as long as this process lives. However many servers share a database, each job is one
 * server's, and what begins by itself begins once. At SIGTERM no further job is begun.
 */
export function startJobs(jobs: Jobs, timetable: Timetable): void {
  let runner: Runner | null = null;
  let ending = false;
  const begin = async () => {
    if (ending) return;
    try {
      runner = await run({
        ...shared(jobs),
        parsedCronItems: parseCronItems(
          timetable.map(({ task, match }) => ({
            ...{ task, match },
            options: { backfillPeriod: 0, maxAttempts: 3, jobKey: task, jobKeyMode: "replace" as const },
          })),
        ),
        concurrency: 2,
        maxPoolSize: 3,
        pollInterval: 10_000,
        noHandleSignals: true,
      });
      await runner.promise;
    } catch (err) {
      logger.error({ err }, "the runner of jobs broke down");
    }
    runner = null;
    if (!ending) setTimeout(begin, AGAIN).unref();
  };
  setTimeout(begin, FIRST).unref();
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      ending = true;
      void runner?.stop().catch((err) => logger.warn({ err }, "a job did not end in time"));
    });
}

/** Does every job that is due, and returns: for tests and for the command line. */
export async function runJobsOnce(jobs: Jobs): Promise<void> {
  await runOnce({ ...shared(jobs), concurrency: 1, maxPoolSize: 2, noHandleSignals: true });
}
