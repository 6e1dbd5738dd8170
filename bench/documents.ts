/**
 * A report as PDF and as Word, compared with its page printed by headless Chromium in the same run: `npm run
 * bench -- documents [rounds]`. Prints JSON, times in milliseconds. Every round writes a different report, so
 * that no cache helps it.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ReportDocument } from "@/components/publications/document/report-document";
import type { Block } from "@/lib/core/document/block";
import { compose } from "@/lib/core/document/compose";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf, proseText } from "@/lib/core/prose/prose";
import { writeWord } from "@/lib/exports/docx/write-word";
import { loadFaces } from "@/lib/exports/fonts/load-faces";
import type { PrintedDocument } from "@/lib/exports/printed-document";
import { openTypesetter } from "@/lib/exports/typst/typesetter";
import { findChromium } from "../bin/test/chromium.mjs";
import { qidu } from "../prisma/demo/issued/qidu";

const rounds = Number(process.argv[2] ?? 30);
const warmUps = 5;

/** A report of eleven chapters and 75 figures, with different text and figures in each round. */
function blocksOf(round: number): Block[] {
  const { year, form, front, chapters, figures, lineage } = qidu;
  const chapterEntries = Object.entries(chapters).map(([id, prose]) => [
    id,
    proseOf(
      ...proseText(prose)
        .split("\n")
        .filter(Boolean)
        .map((line) => `${line}第${round}次记录。`),
    ),
  ]);
  const counted = Object.keys(figures).map((id, at) => [id, { value: String(round * 100 + at) }]);
  const content = {
    front,
    chapters: Object.fromEntries(chapterEntries),
    figures: Object.fromEntries(counted),
  };
  return compose({ form: formFor(year, form), content, unit: lineage[3] });
}

function documentOf(blocks: Block[]): PrintedDocument {
  return { title: "报告", author: "镇人民政府", blocks, pictures: new Map(), at: new Date(0) };
}

const opening = performance.now();
const typesetter = openTypesetter(loadFaces(null));
typesetter.writePdf(documentOf(blocksOf(0)));
const firstDocument = performance.now() - opening;

const stylesheet = readFileSync(
  new URL("../components/publications/document/report-document.css", import.meta.url),
  "utf8",
);
const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({
  executablePath,
  args,
  env: { ...process.env, ...env } as Record<string, string>,
});
const page = await browser.newPage();

// The browser uses the same open font, since the machine may have no Chinese font at all.
const resolve = createRequire(import.meta.url).resolve;
const faceRules = ["400Regular", "700Bold"].map((weight) => {
  const file = resolve(`@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`);
  const data = readFileSync(file).toString("base64");
  return `@font-face{font-family:Song;font-weight:${weight.slice(0, 3)};src:url(data:font/ttf;base64,${data})}`;
});
const names = ["fang", "hei", "kai", "song", "xbs", "sans"].map((name) => `--font-${name}:Song`).join(";");
await page.setContent(
  `<!doctype html><html lang="zh-CN"><style>${faceRules.join("")}:root{${names}}${stylesheet}</style><body></body></html>`,
);

async function byBrowser(blocks: Block[]): Promise<number> {
  const markup = renderToStaticMarkup(createElement(ReportDocument, { blocks }));
  await page.evaluate(async (html) => {
    document.body.innerHTML = html;
    await document.fonts.ready;
  }, markup);
  return (await page.pdf({ preferCSSPageSize: true })).length;
}

type Times = { wall: number[]; processor: number[] };
const pdf: Times = { wall: [], processor: [] };
const word: Times = { wall: [], processor: [] };
const printed: Times = { wall: [], processor: [] };
async function timed({ wall, processor }: Times, round: number, work: () => unknown): Promise<void> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  await work();
  if (round <= warmUps) return;
  wall.push(performance.now() - began);
  const { user, system } = process.cpuUsage(used);
  processor.push((user + system) / 1000);
}

for (let round = 1; round <= rounds + warmUps; round += 1) {
  const blocks = blocksOf(round);
  await timed(pdf, round, () => typesetter.writePdf(documentOf(blocks)));
  await timed(word, round, () => writeWord(documentOf(blocks)));
  await timed(printed, round, () => byBrowser(blocks));
}
await browser.close();

const long = Array.from({ length: 20 }, (_, part) =>
  blocksOf(1000 + part).filter(({ type }) => type !== "annex"),
).flat();
const beganLong = performance.now();
typesetter.writePdf(documentOf(long));
const longReport = performance.now() - beganLong;

const rounded = (value: number) => Math.round(value * 10) / 10;
const median = (values: number[]) => rounded(values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0);
console.log(
  JSON.stringify({
    figure: "documents",
    rounds,
    firstPdfWithFonts: rounded(firstDocument),
    pdfMedian: median(pdf.wall),
    // Processor time, which other programs on the machine do not affect.
    pdfProcessorMedian: median(pdf.processor),
    wordMedian: median(word.wall),
    wordProcessorMedian: median(word.processor),
    browserMedian: median(printed.wall),
    browserOverPdf: rounded(median(printed.wall) / median(pdf.wall)),
    pdfOfTwentyReportsInOne: rounded(longReport),
    memoryMB: Math.round(process.memoryUsage().rss / 1_000_000),
  }),
);
