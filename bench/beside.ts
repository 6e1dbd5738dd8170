/**
 * How long the longest documents and examinations block the event loop, in this thread and in a worker: `npm
 * run bench -- beside`. Two chapters of the maximum length. Prints JSON: for each kind of work
 * the longest delay of the event loop and its active time, in milliseconds of wall time, here and in a
 * worker, both in this run; and the processor time of merging and comparing such chapters.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { draftPrint } from "@/lib/core/document/draft-print/draft-print";
import { formFor } from "@/lib/core/editions/registry";
import { mergeProse } from "@/lib/core/prose/merge/prose-merge";
import { longestChapter } from "@/lib/core/prose/testing-longest";
import type { PrintedDocument } from "@/lib/exports/printed-document";
import { openThreads, runOn } from "@/lib/platform/beside/beside";
import * as tasks from "@/lib/platform/beside/tasks";
import { makeBesideScript } from "../bin/build/beside-script.mjs";

Object.assign(process.env, {
  DATABASE_URL: "postgresql://nobody@127.0.0.1/none",
  NEXTAUTH_SECRET: "x".repeat(40),
});

const [base, mine, theirs] = [longestChapter("甲"), longestChapter("乙"), longestChapter("丙")];
const content = { front: {}, chapters: { problems: base, overview: mine }, figures: {} };
const unit = { name: "某镇人民政府", kind: "township" as const };
const report: tasks.ReportToExamine = { year: 2025, countyForm: {}, content, lastYear: null, unit };
const form = formFor(2025);
const blocks = draftPrint({
  ...{ form, content, unit: { name: "某镇", organ: unit.name }, lastYear: null },
  ...{ findings: [], explanations: [], printedAt: "", sums: null },
} as unknown as Parameters<typeof draftPrint>[0]);
const document: PrintedDocument = {
  title: "草稿",
  author: unit.name,
  blocks,
  pictures: new Map(),
  at: new Date(0),
};

const folder = mkdtempSync(join("node_modules", "beside-"));
await makeBesideScript(join(folder, "beside.cjs"));
const threads = openThreads(join(process.cwd(), folder, "beside.cjs"));
const bound = { patience: 300_000, queue: 4 };
const work = {
  pdf: { here: () => tasks.pdf(document), beside: () => runOn(threads, "pdf", document, bound) },
  word: { here: () => tasks.word(document), beside: () => runOn(threads, "word", document, bound) },
  findings: { here: () => tasks.findings(report), beside: () => runOn(threads, "findings", report, bound) },
};
const figures: Record<string, object> = {};
for (const [name, { here, beside }] of Object.entries(work))
  figures[name] = { here: await loopDuring(here), beside: await loopDuring(beside) };
const spent = {
  merge: processorTime(() => mergeProse(base, mine, theirs)),
  compare: processorTime(() => isDeepStrictEqual(base, structuredClone(base))),
};
console.log(JSON.stringify({ figure: "beside", ...figures, processorTime: spent }, null, 1));
await threads.destroy();
rmSync(folder, { recursive: true, force: true });

async function loopDuring(run: () => Promise<unknown>) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await sleep(50);
  const before = performance.eventLoopUtilization();
  await run();
  await sleep(50);
  delay.disable();
  const { active } = performance.eventLoopUtilization(before);
  return { longestDelay: Math.round(delay.max / 1e6), active: Math.round(active) };
}

function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}
