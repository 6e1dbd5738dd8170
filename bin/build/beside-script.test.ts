import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import type { Piscina } from "piscina";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compose } from "@/lib/core/document/compose";
import { formFor } from "@/lib/core/editions/registry";
import { longestChapter } from "@/lib/core/prose/testing-longest";
import { emptyContent } from "@/lib/core/report";
import { paragraph } from "@/lib/exports/testing/documents";
import { openThreads, runOn } from "@/lib/platform/beside/beside";
import { findings, pdf, word } from "@/lib/platform/beside/tasks";
import { Overloaded } from "@/lib/platform/overload";
import { makeBesideScript } from "./beside-script.mjs";

/** The built script, run in worker threads as on the server. */

Object.assign(process.env, {
  DATABASE_URL: "postgresql://nobody@127.0.0.1/none",
  NEXTAUTH_SECRET: "a secret of the tests alone, of some length",
});
const PATIENCE = 60_000;
let folder = "";
let threads: Piscina;

beforeAll(async () => {
  // Within the project, because the script resolves packages from its own location.
  folder = mkdtempSync(join("node_modules", "beside-"));
  await makeBesideScript(join(folder, "beside.cjs"));
  threads = openThreads(join(process.cwd(), folder, "beside.cjs"));
});

afterAll(async () => {
  await threads.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const documentOf = (paragraphs: number) => ({
  ...{ title: "年度报告", author: "某镇人民政府", pictures: new Map(), at: new Date("2026-01-05T01:00:00Z") },
  blocks: Array.from({ length: paragraphs }, (_, at) => paragraph(`第${at}段，写明本年度的做法和结果。`)),
});

test(
  "a thread writes the same files as the server itself",
  async () => {
    const document = documentOf(5);
    const aside = await runOn(threads, "pdf", document, { patience: PATIENCE, queue: 4 });
    const here = await pdf(document);
    expect(Buffer.from(aside.bytes).equals(Buffer.from(here.bytes))).toBe(true);
    expect(aside.fonts).toBe(here.fonts);
    const written = await runOn(threads, "word", document, { patience: PATIENCE, queue: 4 });
    expect(Buffer.from(written.bytes).equals(Buffer.from((await word(document)).bytes))).toBe(true);
  },
  PATIENCE,
);

test(
  "a thread decodes the pictures of a Word file",
  async () => {
    const formats = ["png", "jpeg", "webp"] as const;
    const flat = { create: { width: 30, height: 20, channels: 3 as const, background: "#336699" } };
    const files = await Promise.all(formats.map((format) => sharp(flat).toFormat(format).toBuffer()));
    const pictures = new Map(files.map((bytes, at): [string, Uint8Array] => [`picture-${at}`, bytes]));
    const blocks = [...pictures.keys()].map((pictureId) => ({
      ...{ type: "picture" as const, id: pictureId, pictureId, alt: "图", chapterId: "c" },
    }));
    const document = { ...documentOf(1), pictures, blocks };
    const written = await runOn(threads, "word", document, { patience: PATIENCE, queue: 4 });
    expect(written.undrawn).toEqual([]);
  },
  PATIENCE,
);

test(
  "meanwhile the event loop goes on: a timer fires while a thousand paragraphs are set",
  async () => {
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await runOn(threads, "pdf", documentOf(1000), { patience: PATIENCE, queue: 4 });
    clearInterval(ticking);
    delay.disable();
    expect(ticks).toBeGreaterThan(5);
  },
  PATIENCE,
);

/** A list of as many lines as a file of compared figures may have. */
const longList = {
  ...{ title: "历年数据", at: new Date("2026-01-05T01:00:00Z") },
  sheets: [
    {
      ...{ name: "数据", heads: ["单位", "年度", "数"], widths: [20, 8, 10] },
      lines: Array.from({ length: 40_000 }, (_, at) => [`${at % 400}号镇`, 2025, at]),
    },
  ],
};

/** The longest that the event loop is held, in milliseconds. */
async function held(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  // Its clock has to come by before and after.
  await setTimeout(20);
  await work();
  await setTimeout(20);
  delay.disable();
  return delay.max / 1e6;
}

test(
  "of the longest report that may be saved nothing holds the event loop: checks, passages, comparison, lists",
  async () => {
    const content = {
      ...emptyContent,
      chapters: { overview: longestChapter("甲"), problems: longestChapter("乙") },
    };
    const form = formFor(2025);
    const written = { year: 2025, countyForm: {}, content };
    const unit = { code: "", name: "某镇", organ: "某镇人民政府" };
    const report = { ...written, lastYear: null, unit: { name: unit.organ, kind: "township" as const } };
    const before = compose({ form, content, unit });
    const changed = { ...content.chapters, problems: longestChapter("丙") };
    const after = compose({ form, content: { ...content, chapters: changed }, unit });
    const bound = { patience: PATIENCE, queue: 4 };
    const here = await held(() => findings(report));
    // On a busy machine every delay is longer: it is compared with that of the work itself.
    for (const work of [
      () => runOn(threads, "findings", report, bound),
      () => runOn(threads, "passages", { ...written, organ: unit.organ, scope: "" }, bound),
      () => runOn(threads, "differences", { before, after }, bound),
      () => runOn(threads, "workbook", longList, bound),
    ])
      expect(await held(work)).toBeLessThan(here / 4);
  },
  PATIENCE,
);

test(
  "more than may wait are turned away at once, the others are served",
  async () => {
    const bound = { patience: PATIENCE, queue: 2 };
    const answers = await Promise.allSettled(
      Array.from({ length: 6 }, () => runOn(threads, "pdf", documentOf(3), bound)),
    );
    const refused = answers.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(3);
    for (const answer of refused) expect((answer as PromiseRejectedResult).reason).toBeInstanceOf(Overloaded);
  },
  PATIENCE,
);

test(
  "what takes too long is ended, and the next one is served by another thread",
  async () => {
    const endless = runOn(threads, "pdf", documentOf(4000), { patience: 100, queue: 4 });
    await expect(endless).rejects.toBeInstanceOf(Overloaded);
    const next = await runOn(threads, "pdf", documentOf(3), { patience: PATIENCE, queue: 4 });
    expect(next.bytes.length).toBeGreaterThan(1000);
  },
  PATIENCE,
);
