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

/** How long is waited for a task, its turn included, in milliseconds; and how many may wait. */
type Bound = { patience: number; queue: number };

/**
 * Documents and examinations have a
 * thread each: who submits a report does not wait for somebody's long document.
 */
const bounds = {
  papers: { patience: 30_000, queue: 24 },
  checks: { patience: 10_000, queue: 48 },
} as const satisfies Record<string, Bound>;
type Line = keyof typeof bounds;
const lineOf: Record<TaskName, Line> = { pdf: "papers", word: "papers", findings: "checks" };

/** A thread that had nothing to do for so long is ended: its fonts and tables take some hundred megabytes. */
const IDLE_MS = 300_000;
/** Of V8 in a thread, in megabytes: beyond it the thread ends, and not the server. */
const HEAP_MB = 700;

// The development server loads this module again at every change.
const kept = globalThis as { besideThreads?: Map<Line, Piscina> };

/**
 * Does a task beside the event loop, so that everybody else is answered meanwhile. The built product has a
 * script for it (bin/build); without one – in development, in tests, in commands – it is done here.
 *
 * @throws {Overloaded} where too many wait, or its time is over; the thread is then ended and another one
 * takes its place
 */
export async function runBeside<Name extends TaskName>(
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const script = besideScript();
  if (!inProduction() || !existsSync(script)) return runHere(name, input);
  return runOn(threadsOf(lineOf[name], script), name, input, bounds[lineOf[name]]);
}

/** Where the build puts the script of the threads. */
function besideScript(folder = process.cwd()): string {
  return join(folder, ".next", "beside.cjs");
}

async function runHere<Name extends TaskName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const tasks = await import("./tasks");
  return (tasks[name] as (input: Input<Name>) => Promise<Output<Name>>)(input);
}

/** How many tasks a thread has been given and has not answered. */
const given = new WeakMap<Piscina, number>();

/** One task on these threads. @throws {Overloaded} as runBeside */
export async function runOn<Name extends TaskName>(
  threads: Piscina,
  name: Name,
  input: Input<Name>,
  { patience, queue }: Bound,
): Promise<Output<Name>> {
  // Counted here: the library leaves out of its own count what may be given up.
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
 * A thread that runs a script, one task at a time: opened at the first, and in the place of one that was
 * ended.
 */
export function openThreads(filename: string): Piscina {
  return new Piscina({
    ...{ filename, minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MS },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
}

function threadsOf(line: Line, script: string): Piscina {
  kept.besideThreads ??= new Map();
  const open = kept.besideThreads.get(line) ?? openThreads(script);
  kept.besideThreads.set(line, open);
  return open;
}
