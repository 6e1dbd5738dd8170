/**
 * What a keystroke costs while the checks run beside it: `npm run bench -- typing [address] [user] [password]`, against a
 * running product with the demonstration (best the built one: `npm start`). Types into a chapter and into a table in real
 * Chromium and prints JSON, in milliseconds a key: `script` is what the page's own script holds the key for, to the end of the
 * drawing by React that it causes at once; `wait` is until the page can take the next, with layout and painting (which
 * a machine without graphics does by itself); `work` is all processor time of the page's thread, the checks behind it included.
 */
import { chromium, type Page } from "playwright";
import { findChromium } from "../bin/test/chromium.mjs";

const [address = "http://localhost:3000", user = "songling", password = "yangguang-2025"] =
  process.argv.slice(2);
const KEYS = 60;

const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const page = await browser.newPage();
const profiler = await page.context().newCDPSession(page);
await profiler.send("Performance.enable", { timeDomain: "threadTicks" });
await page.goto(`${address}/sign-in`);
await page.getByLabel("用户名").fill(user);
await page.getByLabel("密码", { exact: true }).fill(password);
await page.getByRole("button", { name: /^登录/ }).click();
await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
await page.goto(`${address}/desk/reports`);
const draft = await firstDraft(page);

const results = {
  figure: "typing",
  chapter: await measured(`${draft}/chapter-overview`, ".prose-paper[contenteditable=true]", "字"),
  table: await measured(`${draft}/chapter-applications`, '[data-cell="received:naturalPerson"]', "1"),
};
console.log(JSON.stringify(results));
await browser.close();

async function firstDraft(of: Page): Promise<string> {
  const hrefs = await of
    .locator('a[href^="/desk/reports/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const found = hrefs.map((href) => /^\/desk\/reports\/[0-9a-f-]{36}/.exec(href)?.[0]).find(Boolean);
  if (!found) throw new Error("this account has no draft to type into");
  return found;
}

/** Milliseconds of processor time that the page's own thread has worked so far, drawing and the checks behind it included. */
async function mainThread(): Promise<number> {
  const { metrics } = await profiler.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/** What is typed is deleted again, key by key. */
async function measured(path: string, selector: string, key: string) {
  await page.goto(`${address}${path}`);
  await page.locator(selector).first().click();
  await page.evaluate(() => {
    const waits: number[] = [];
    const scripts: number[] = [];
    const channel = new MessageChannel();
    let began = 0;
    channel.port1.onmessage = () => waits.push(performance.now() - began);
    window.addEventListener(
      "beforeinput",
      () => {
        began = performance.now();
        channel.port2.postMessage(null);
      },
      true,
    );
    // React draws what a key changed in a microtask behind its own listener; this one is queued behind that.
    window.addEventListener("input", () => queueMicrotask(() => scripts.push(performance.now() - began)));
    Object.assign(window, { costs: { waits, scripts } });
  });
  const worked = await mainThread();
  for (let at = 0; at < KEYS; at += 1) {
    // In turns, so that neither the chapter nor the figure grows.
    if (at % 2 === 0) await page.keyboard.insertText(key);
    else await page.keyboard.press("Backspace");
    await page.waitForTimeout(60);
  }
  const spent = (await mainThread()) - worked;
  type Costs = { waits: number[]; scripts: number[] };
  const { waits, scripts } = await page.evaluate(() => (window as unknown as { costs: Costs }).costs);
  const work = Math.round((spent / KEYS) * 100) / 100;
  return { keys: waits.length, script: shares(scripts), wait: shares(waits), work };
}

function shares(costs: readonly number[]) {
  const sorted = costs.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100;
  return { median: at(0.5), p95: at(0.95) };
}
