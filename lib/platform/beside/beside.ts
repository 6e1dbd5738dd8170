import { existsSync } from "node:fs";
import { join } from "node:path";
import { Piscina } from "piscina";
import { inProduction } from "../env";
import { logger } from "../logger";
import { Overloaded } from "../overload";
import type * as Tasks from "./tasks";

type TaskName = keyof typeof Tasks;
type Input<Name extends TaskName> = Parameters<(typeof Tasks)[Name]>[0];
type Output<Name extends TaskName> = Awaited<ReturnType<(typeof Tasks)[Name]>>;

/** The timeout of a task including its time in the queue, in milliseconds; and the maximum queue length. */
type Bound = { patience: number; queue: number };

/**
 * Documents and examinations have separate threads: submitting a report does not wait for a long document.
 */
const bounds = {
  papers: { patience: 30_000, queue: 24 },
  checks: { patience: 10_000, queue: 48 },
} as const satisfies Record<string, Bound>;
type Line = keyof typeof bounds;
const lineOf: Record<TaskName, Line> = {
  ...{ pdf: "papers", word: "papers", workbook: "papers", addedWorkbook: "papers" },
  ...{
    findings: "checks",
    severityCounts: "checks",
    passages: "checks",
    alike: "checks",
    differences: "checks",
  },
};

/** An idle thread is ended after this time: its fonts and tables take some hundred megabytes. */
const IDLE_MS = 300_000;
/** The V8 heap limit of a thread, in megabytes: beyond it the thread ends instead of the server. */
const HEAP_MB = 700;

// The development server reloads this module on every change.
const shared = globalThis as { besideThreads?: Map<Line, Piscina> };

/**
 * Runs a task in a worker thread, so that the event loop stays responsive. The production build has a script
 * for it (bin/build); without one – in development, tests and commands – the task runs in this thread.
 * @throws {Overloaded} if the queue is full or the task times out; the thread is then replaced
 */
export async function runBeside<Name extends TaskName>(
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const script = besideScript();
  if (!inProduction() || !existsSync(script)) return runHere(name, input);
  return runOn(threadsOf(lineOf[name], script), name, input, bounds[lineOf[name]]);
}

/** The path of the worker script in the build. */
function besideScript(folder = process.cwd()): string {
  return join(folder, ".next", "beside.cjs");
}

async function runHere<Name extends TaskName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const tasks = await import("./tasks");
  return (tasks[name] as (input: Input<Name>) => Promise<Output<Name>>)(input);
}

/** Number of unanswered tasks of a thread. */
const given = new WeakMap<Piscina, number>();

/** Runs one task on these threads. @throws {Overloaded} as runBeside */
export async function runOn<Name extends TaskName>(
  threads: Piscina,
  name: Name,
  input: Input<Name>,
  { patience, queue }: Bound,
): Promise<Output<Name>> {
  // Counted here because the library does not count tasks that can be aborted.
  const before = given.get(threads) ?? 0;
  if (before > queue) throw givenUp(name, "too many wait");
  given.set(threads, before + 1);
  const signal = AbortSignal.timeout(patience);
  try {
    return await threads.run(input, { name, signal });
  } catch (error) {
    throw signal.aborted ? givenUp(name, "its time is over") : error;
  } finally {
    given.set(threads, (given.get(threads) ?? 1) - 1);
  }
}

function givenUp(name: TaskName, why: string): Overloaded {
  logger.warn({ name, why }, "a task beside the event loop was given up");
  return new Overloaded();
}

/**
 * A thread that runs a script, one task at a time: started on first use, and restarted after it was ended.
 */
export function openThreads(filename: string): Piscina {
  return new Piscina({
    ...{ filename, minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MS },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
}

function threadsOf(line: Line, script: string): Piscina {
  shared.besideThreads ??= new Map();
  const open = shared.besideThreads.get(line) ?? openThreads(script);
  shared.besideThreads.set(line, open);
  return open;
}
