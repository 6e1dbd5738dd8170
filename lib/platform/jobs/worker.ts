import { Logger, parseCronItems, type Runner, run, runOnce, type TaskList } from "graphile-worker";
import { databaseEnv } from "../env";
import { logger } from "../logger";

/** The job handlers by task name; a payload is passed as given to `addJob`. */
export type Jobs = Readonly<Record<string, (payload: unknown) => Promise<void>>>;

/**
 * Recurring jobs, with the minutes of the hour at which they start. `catchesUp`: once after a start, if the
 * hour before was missed.
 */
export type Timetable = readonly { task: string; match: string; catchesUp?: true }[];

/** Milliseconds. */
const HOUR = 3_600_000;

/** Milliseconds: after a start the first requests are served before jobs. */
const FIRST = 3_000;
/** Delay before restarting a failed runner, for example after a restart of the database. */
const AGAIN = 15_000;

/** Only the first line: the rest may contain a recipient's name. */
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
 * Runs jobs as long as this process lives. Among all servers of a database, each job runs on one, and
 * recurring jobs start once. After SIGTERM no further job is started.
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
          timetable.map(({ task, match, catchesUp }) => ({
            ...{ task, match },
            options: {
              ...{ backfillPeriod: catchesUp ? HOUR : 0, maxAttempts: 3 },
              ...{ jobKey: task, jobKeyMode: "replace" as const },
            },
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

/** Runs every due job, and returns: for tests and the command line. */
export async function runJobsOnce(jobs: Jobs): Promise<void> {
  await runOnce({ ...shared(jobs), concurrency: 1, maxPoolSize: 2, noHandleSignals: true });
}
