/**
 * Tests that nothing typed is lost: `npm run bench -- typing-model [sequences] [side by side] [seed]
 * [address] [record]`, against a running product with the demonstration (preferably built: `npm start`),
 * whose drafts of 2025 it overwrites. Random sequences of typing, input method, paste, undo, inserted
 * figures, changes of step, a second tab, offline and reload; after each, the text on the screen, in the
 * history and in the database must be the same. Prints JSON: sequences, operations, minutes, and for each
 * failure its seed, the operations, and the difference. With `record`, every sequence is one line of that
 * file as soon as it ends, and those in the file without a difference are not repeated. SIGINT and SIGTERM
 * end it after the present sequences. `npm run bench -- typing-model 1 1 SEED` repeats one.
 */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { chromium } from "playwright";
import { runningDatabase } from "../bin/postgres/database.mjs";
import { findChromium } from "../bin/test/chromium.mjs";
import { runSequences } from "../e2e/typing-model/run";
import { openWorld } from "../e2e/typing-model/world";

const [sequences = 200, sideBySide = 4, seed = 1] = process.argv.slice(2, 5).map(Number);
const [address = "http://localhost:3000", record] = process.argv.slice(5);
const password = "yangguang-2025";
const clerks = ["bailu", "huancheng", "qidu", "zhanggutai", "zhangjiapo", "qingcheng"];

const databaseUrl = process.env.DATABASE_URL ?? runningDatabase()?.url;
if (!databaseUrl) throw new Error("no database runs here: npm start, or DATABASE_URL");

const { executablePath, args, env } = findChromium();
const browser = await chromium.launch({
  executablePath,
  // Fonts are not compared, and to draw them takes time.
  args: [...args, "--blink-settings=downloadableBinaryFontsEnabled=false"],
  env: { ...process.env, ...env },
  // By default these signals close the browser in the middle of a sequence.
  handleSIGINT: false,
  handleSIGTERM: false,
});
const began = performance.now();
let stopped = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => (stopped = true));

const done = new Set(record && existsSync(record) ? agreed(readFileSync(record, "utf8")) : []);
let at = 0;
/** Shared by all, so that a slow sequence keeps nobody waiting. */
function nextSeed(): number | undefined {
  while (done.has(seed + at)) at += 1;
  if (stopped || at >= sequences) return undefined;
  at += 1;
  return seed + at - 1;
}

try {
  const ran = await Promise.all(
    clerks.slice(0, sideBySide).map(async (clerk) => {
      const world = await openWorldOf(clerk);
      const all = await runSequences(world, nextSeed, (one) => {
        if (record) appendFileSync(record, `${JSON.stringify({ ...one, clerk })}\n`);
      });
      await world.database.end();
      return all;
    }),
  );
  const all = ran.flat();
  console.log(
    JSON.stringify(
      {
        figure: "typing-model",
        sequences: all.length,
        operations: all.reduce((sum, { sequence }) => sum + sequence.length, 0),
        minutes: Math.round((performance.now() - began) / 6000) / 10,
        failed: all.filter(({ found }) => found.length > 0),
      },
      null,
      1,
    ),
  );
} finally {
  await browser.close();
}

/** The seeds of a record whose sequences ended without a difference. */
function agreed(lines: string): number[] {
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { seed: number; found: string[] })
    .filter(({ found }) => found.length === 0)
    .map(({ seed }) => seed);
}

async function openWorldOf(clerk: string) {
  // Low, since all of it is painted by the processor.
  const viewport = { width: 1280, height: 480 };
  const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", viewport });
  // Many pages on a small machine are slow without being stuck.
  context.setDefaultTimeout(120_000);
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
  return openWorld(context, () => context.newPage(), { address, reportId, databaseUrl: databaseUrl ?? "" });
}
