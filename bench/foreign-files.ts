/**
 * The result of reading every file of a folder of foreign documents: `node --import tsx
 * bench/foreign-files.ts FOLDER [--list]`. Each is read and placed in a child process with limited memory,
 * which is ended if it takes too long. Prints JSON: the numbers read, refused with a message, crashed and
 * hung, by file extension; with --list also the names of those that crashed or hung. Exits with 1 if any did.
 */
import { type ChildProcess, fork } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { placeDocument } from "@/lib/imports/place/place-document";
import { readDocument } from "@/lib/imports/read/read-document";
import { RefusedDocument } from "@/lib/imports/read/refused-document";

/** A file that takes longer counts as hung. */
const SECONDS_MAX = 30;
/** Heap limit of the reader's process, in MB. */
const HEAP_MAX = 512;

type Outcome = {
  file: string;
  end: "read" | "refused" | "crashed" | "hung";
  message: string;
  milliseconds: number;
  peakMB: number;
};

if (process.send) answer();
else await measure(process.argv[2] ?? ".", process.argv.includes("--list"));

/** The child process: receives a path, sends the result. */
function answer(): void {
  process.on("message", async (file: string) => {
    const began = performance.now();
    let [end, message]: [Outcome["end"], string] = ["read", ""];
    try {
      placeDocument(await readDocument(readFileSync(file), file));
    } catch (error) {
      end = error instanceof RefusedDocument ? "refused" : "crashed";
      message =
        error instanceof Error ? (end === "refused" ? error.message : (error.stack ?? "")) : String(error);
    }
    const milliseconds = Math.round(performance.now() - began);
    const peakMB = Math.round(process.resourceUsage().maxRSS / 1000);
    process.send?.({ file, end, message, milliseconds, peakMB } satisfies Outcome);
  });
}

async function measure(folder: string, list: boolean): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
  const outcomes: Outcome[] = [];
  let reader: ChildProcess | null = null;
  for (const file of files) {
    reader ??= fork(fileURLToPath(import.meta.url), {
      execArgv: ["--import", "tsx", `--max-old-space-size=${HEAP_MAX}`],
    });
    const outcome = await outcomeOf(reader, file);
    outcomes.push(outcome);
    if (outcome.end === "read" || outcome.end === "refused") continue;
    reader.kill("SIGKILL");
    reader = null;
  }
  reader?.kill();
  console.log(JSON.stringify({ figure: "foreign-files", ...tally(outcomes) }, null, 1));
  const failed = outcomes.filter(({ end }) => end === "crashed" || end === "hung");
  if (list) for (const each of failed) console.log(JSON.stringify(each));
  if (failed.length > 0) process.exitCode = 1;
}

function outcomeOf(reader: ChildProcess, file: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(late);
      reader.removeAllListeners();
      resolve(outcome);
    };
    const without = (end: "hung" | "crashed", message: string) =>
      settle({ file, end, message, milliseconds: SECONDS_MAX * 1000, peakMB: 0 });
    const late = setTimeout(() => without("hung", "no answer"), SECONDS_MAX * 1000);
    reader.once("message", (outcome: Outcome) => settle(outcome));
    reader.once("exit", (code, signal) => without("crashed", `the process ended: ${code ?? signal}`));
    reader.send(file);
  });
}

function tally(outcomes: readonly Outcome[]) {
  const ends = (own: readonly Outcome[]) => {
    const counts: Record<string, number> = {};
    for (const { end } of own) counts[end] = (counts[end] ?? 0) + 1;
    return counts;
  };
  const kinds = [...new Set(outcomes.map(({ file }) => extname(file).toLowerCase()))].sort();
  const slowest = Math.max(0, ...outcomes.map(({ milliseconds }) => milliseconds));
  return {
    files: outcomes.length,
    ...ends(outcomes),
    byKind: Object.fromEntries(
      kinds.map((kind) => [kind, ends(outcomes.filter(({ file }) => extname(file).toLowerCase() === kind))]),
    ),
    slowestSeconds: Math.round(slowest / 100) / 10,
    peakMB: Math.max(0, ...outcomes.map(({ peakMB }) => peakMB)),
  };
}
