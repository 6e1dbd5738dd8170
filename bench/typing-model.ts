/**
 * Tests that nothing typed is lost: `npm run bench -- typing-model [sequences] [side by side] [seed]
 * [address]`, against a running product with the demonstration (preferably built: `npm start`), whose drafts
 * of 2025 it overwrites. Random sequences of typing, input method, paste, undo, inserted figures, changes of
 * step, a second tab, offline and reload; after each, the text on the screen, in the history and in the
 * database must be the same. Prints JSON: sequences, operations, minutes, and for each failure its seed, the
 * operations, and the difference. `npm run bench -- typing-model 1 1 SEED` repeats one.
 */
import { chromium } from "playwright";
import { runningDatabase } from "../bin/postgres/database.mjs";
import { findChromium } from "../bin/test/chromium.mjs";
import { runSequences } from "../e2e/typing-model/run";
import { openWorld } from "../e2e/typing-model/world";

const [sequences = 200, sideBySide = 4, seed = 1] = process.argv.slice(2, 5).map(Number);
const address = process.argv[5] ?? "http://localhost:3000";
const password = "yangguang-2025";
const clerks = ["bailu", "huancheng", "qidu", "zhanggutai", "zhangjiapo", "qingcheng"];

const databaseUrl = process.env.DATABASE_URL ?? runningDatabase()?.url;
if (!databaseUrl) throw new Error("no database runs here: npm start, or DATABASE_URL");

const { executablePath, args, env } = findChromium();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const began = performance.now();
const share = Math.ceil(sequences / sideBySide);
try {
  const counts = await Promise.all(
    clerks.slice(0, sideBySide).map(async (clerk, at) => {
      const world = await openWorldOf(clerk);
      const counted = await runSequences(world, { seed: seed + at * share, count: share });
      await world.database.end();
      return counted;
    }),
  );
  const total = (key: "sequences" | "operations") => counts.reduce((sum, each) => sum + each[key], 0);
  console.log(
    JSON.stringify(
      {
        figure: "typing-model",
        sequences: total("sequences"),
        operations: total("operations"),
        minutes: Math.round((performance.now() - began) / 6000) / 10,
        failed: counts.flatMap(({ failed }) => failed),
      },
      null,
      1,
    ),
  );
} finally {
  await browser.close();
}

async function openWorldOf(clerk: string) {
  const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai" });
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
