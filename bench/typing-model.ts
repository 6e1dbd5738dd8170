/**
 * Tests that nothing typed is lost: `npm run bench -- typing-model [sequences] [side by side] [first seed]
 * [address]`. Random sequences of typing, input method, paste, undo, inserted figures, changes of step, a
 * second tab, offline and reload; after each, the text on the screen, in the history and in the database must
 * be the same. Without an address the built product is started with a demonstration of its own; with one, the
 * drafts of 2025 of the demonstration there are overwritten. Every sequence is one line of
 * `.data/typing-model/record.jsonl` (RECORD names another file) as soon as it ends: a later run goes on from
 * it, and repeats those that differed. What may be cited stands in `sum.json` beside it, and is printed.
 * SIGINT and SIGTERM end it after the present sequences. `… typing-model 1 1 SEED` repeats one, and prints
 * its operations.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright";
import { ensureDemonstration } from "../bin/data/demonstration.mjs";
import { inRoot, root } from "../bin/paths.mjs";
import { runningDatabase } from "../bin/postgres/database.mjs";
import { findChromium } from "../bin/test/chromium.mjs";
import { openProduct } from "../e2e/product/product";
import { SequenceRecord } from "../e2e/typing-model/record";
import { runSequences } from "../e2e/typing-model/run";
import { countsOf, sequenceOf } from "../e2e/typing-model/sequences";
import { openWorld } from "../e2e/typing-model/world";

const [sequences = 200, sideBySide = 4, firstSeed = 1] = process.argv.slice(2, 5).map(Number);
const [given] = process.argv.slice(5);
const password = "yangguang-2025";
const clerks = ["bailu", "huancheng", "qidu", "zhanggutai", "zhangjiapo", "qingcheng"];
/** Time between two lines of progress, in milliseconds. */
const TELLS_EVERY = 30_000;

const repeats = sequences === 1;
const record = new SequenceRecord(process.env.RECORD ?? inRoot(".data", "typing-model", "record.jsonl"));
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();

const browser = await openBrowser();
const site = given ? { address: given, databaseUrl: databaseThere(), stop: async () => {} } : await ownSite();
const began = performance.now();
let stopped = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => (stopped = true));

const seeds = Array.from({ length: sequences }, (_, at) => firstSeed + at);
const waiting = repeats ? seeds : seeds.filter((seed) => !record.hasAgreed(seed));
let [ended, differing] = [0, 0];

try {
  tell(`${sequences - waiting.length} of ${sequences} sequences have agreed before`);
  const telling = setInterval(() => tell(), TELLS_EVERY);
  await Promise.all(clerks.slice(0, sideBySide).map((clerk) => runFor(clerk, browser)));
  clearInterval(telling);
  tell();
  const sum = { figure: "typing-model", ...record.sum() };
  writeFileSync(join(dirname(record.path), "sum.json"), `${JSON.stringify(sum, null, 1)}\n`);
  console.log(JSON.stringify(sum, null, 1));
} finally {
  await browser.close();
  await site.stop();
}
process.exit(differing > 0 ? 1 : 0);

/** Runs sequences in a browser context of the clerk until none is waiting. */
async function runFor(clerk: string, browser: Browser): Promise<void> {
  const world = await openPatiently(clerk, browser);
  // Shared by all, so that a slow sequence keeps nobody waiting.
  const nextSeed = () => (stopped ? undefined : waiting.shift());
  await runSequences(world, nextSeed, ({ seed, seconds, found }) => {
    const sequence = sequenceOf(seed);
    record.add({ seed, operations: countsOf(sequence), seconds, commit, found });
    ended += 1;
    if (found.length > 0) differing += 1;
    if (found.length > 0 || repeats) console.error(JSON.stringify({ seed, clerk, found, sequence }));
  });
  await world.database.end();
}

function tell(what = ""): void {
  const minutes = (performance.now() - began) / 60_000;
  const rate = minutes > 0.1 ? `, ${(ended / minutes).toFixed(1)} a minute` : "";
  const state = `${ended} ended, ${differing} with a difference, ${waiting.length} waiting`;
  console.error(what || `${minutes.toFixed(1)} min: ${state}${rate}`);
}

function databaseThere(): string {
  const url = process.env.DATABASE_URL ?? runningDatabase()?.url;
  if (!url) throw new Error("no database runs here: npm start, or DATABASE_URL");
  return url;
}

async function ownSite() {
  const product = await openProduct();
  await ensureDemonstration(product.databaseUrl, () => {});
  return {
    address: product.addresses[0] ?? "",
    databaseUrl: product.databaseUrl,
    stop: () => product.stop(),
  };
}

function openBrowser(): Promise<Browser> {
  const { executablePath, args, env } = findChromium();
  return chromium.launch({
    executablePath,
    // Fonts are not compared, and to draw them takes time.
    args: [...args, "--blink-settings=downloadableBinaryFontsEnabled=false"],
    env: { ...process.env, ...env },
    // By default these signals close the browser in the middle of a sequence.
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}

/** On a busy machine a page may say for once that the database cannot be reached. */
async function openPatiently(clerk: string, browser: Browser) {
  for (let attempt = 1; ; attempt += 1) {
    const context = await openContext(browser);
    try {
      return await openWorldOf(clerk, context);
    } catch (error) {
      await context.close();
      if (attempt === 5) throw error;
      tell(`${clerk}: ${String(error).slice(0, 100)}`);
    }
  }
}

async function openContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ locale: "zh-CN", timezoneId: "Asia/Shanghai", reducedMotion: "reduce" },
    // Low and coarse, since all of it is painted by the processor; the layout is the same.
    ...{ viewport: { width: 1280, height: 480 }, deviceScaleFactor: 0.25 },
  });
  // Many pages on a small machine are slow without being stuck.
  context.setDefaultTimeout(120_000);
  return context;
}

async function openWorldOf(clerk: string, context: BrowserContext) {
  const { address, databaseUrl } = site;
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("用户名").fill(clerk);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("button", { name: "退出" }).waitFor();
  await page.goto(`${address}/desk/reports`);
  const draft = page.getByRole("link", { name: "2025 年度" });
  if (await draft.isVisible()) await draft.click();
  else {
    const another = page.getByText("填报另一个年度");
    if (await another.isVisible()) await another.click();
    await page.getByLabel("报告年度").selectOption("2025");
    await page.getByRole("button", { name: "开始填报" }).click();
  }
  await page.waitForURL(/\/desk\/reports\/[0-9a-f-]{36}/);
  const reportId = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
  await page.close();
  return openWorld(context, () => context.newPage(), { address, reportId, databaseUrl });
}
