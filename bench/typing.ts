/**
 * The cost of a keystroke while the checks run: `npm run bench -- typing [address] [user] [password]`,
 * against a running product with the demonstration (preferably built: `npm start`). Types into a long chapter
 * and into a big table, in the current Chromium and in Chromium 109, at full speed and with the processor
 * slowed six times, and prints JSON, in milliseconds a key: `script` is the time that the page's script takes
 * for the key, including React's synchronous rendering; `delay` is from the press to that end, including
 * earlier work that was still running; `wait` is until the page can take the next key, with layout and
 * painting (in software on a machine without graphics); `work` is all processor time of the page's thread,
 * including the checks.
 */
import { type CDPSession, chromium, type Page } from "playwright";
import { findChromium } from "../bin/test/chromium.mjs";
import { findOldChromium } from "../bin/test/old-chromium.mjs";

const [address = "http://localhost:3000", user = "songling", password = "yangguang-2025"] =
  process.argv.slice(2);
const KEYS = 60;
/** Number of paragraphs put in front of the chapter: about the length of the longest known chapters. */
const LONG = 60;
const sentence = "各村按月核对公开目录，逐项登记更新日期和负责人，缺项当月补齐，并在村务公开栏同步张贴。";

const editor = "[contenteditable=true]";
const cell = '[data-cell="received:naturalPerson"]';

const browsers = { current: findChromium(), "chromium-109": findOldChromium() };
const figures: object[] = [];
for (const [name, found] of Object.entries(browsers))
  if (found) figures.push(...(await measuredIn(name, found)));
console.log(JSON.stringify({ figure: "typing", figures }, null, 1));

async function measuredIn(name: string, { executablePath, args, env }: ReturnType<typeof findChromium>) {
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  const page = await browser.newPage();
  const profiler = await page.context().newCDPSession(page);
  await profiler.send("Performance.enable", { timeDomain: "threadTicks" });
  const draft = await openDraft(page);
  const results: object[] = [];
  for (const slowed of [1, 6]) {
    await profiler.send("Emulation.setCPUThrottlingRate", { rate: slowed });
    await page.goto(`${address}${draft}/chapter-overview`);
    const undo = await lengthen(page);
    results.push({ browser: name, slowed, at: "chapter", ...(await measured(page, profiler, editor, "字")) });
    await undo();
    await page.goto(`${address}${draft}/chapter-applications`);
    results.push({ browser: name, slowed, at: "table", ...(await measured(page, profiler, cell, "1")) });
  }
  await browser.close();
  return results;
}

/** Signs in. @returns the path of the account's first draft */
async function openDraft(page: Page): Promise<string> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("用户名").fill(user);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: /^登录/ }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.goto(`${address}/desk/reports`);
  const hrefs = await page
    .locator('a[href^="/desk/reports/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const found = hrefs.map((href) => /^\/desk\/reports\/[0-9a-f-]{36}/.exec(href)?.[0]).find(Boolean);
  if (!found) throw new Error("this account has no draft to type into");
  return found;
}

/** Pastes a long text in front of the chapter. @returns a function that removes it */
async function lengthen(page: Page): Promise<() => Promise<void>> {
  const target = page.locator(editor).first();
  await target.press("Control+Home");
  const text = `${Array.from({ length: LONG }, (_, at) => `第${at + 1}项，${sentence}${sentence}`).join("\n")}\n`;
  await target.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await saved(page);
  return async () => {
    await target.press("Control+z");
    for (let at = 0; at < KEYS && ((await target.textContent()) ?? "").includes(sentence); at += 1)
      await target.press("Control+z");
    await saved(page);
  };
}

async function saved(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[role="status"]')].some((one) => /^已保存/.test(one.textContent ?? "")),
  );
}

/**
 * Milliseconds of processor time that the page's thread has used so far, including rendering and the checks.
 */
async function mainThread(profiler: CDPSession): Promise<number> {
  const { metrics } = await profiler.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/** Types and deletes alternately. */
async function measured(page: Page, profiler: CDPSession, selector: string, key: string) {
  await page.locator(selector).first().click();
  await page.evaluate(watchKeys);
  const worked = await mainThread(profiler);
  for (let at = 0; at < KEYS; at += 1) {
    // Alternately, so that neither the chapter nor the figure grows.
    if (at % 2 === 0) await page.keyboard.insertText(key);
    else await page.keyboard.press("Backspace");
    await page.waitForTimeout(60);
  }
  const spent = (await mainThread(profiler)) - worked;
  const { waits, scripts, delays } = await page.evaluate(() => (window as unknown as { costs: Costs }).costs);
  const work = Math.round((spent / KEYS) * 100) / 100;
  return { keys: waits.length, script: shares(scripts), delay: shares(delays), wait: shares(waits), work };
}

type Costs = { waits: number[]; scripts: number[]; delays: number[] };

/** Runs in the page. */
function watchKeys(): void {
  const waits: number[] = [];
  const scripts: number[] = [];
  const delays: number[] = [];
  const channel = new MessageChannel();
  let began = 0;
  let pressed = 0;
  channel.port1.onmessage = () => waits.push(performance.now() - began);
  window.addEventListener(
    "beforeinput",
    (event) => {
      began = performance.now();
      pressed = event.timeStamp;
      channel.port2.postMessage(null);
    },
    true,
  );
  // React renders the change of a key in a microtask after its own listener; this one is queued after that.
  window.addEventListener("input", () =>
    queueMicrotask(() => {
      scripts.push(performance.now() - began);
      delays.push(performance.now() - pressed);
    }),
  );
  Object.assign(window, { costs: { waits, scripts, delays } });
}

function shares(costs: readonly number[]) {
  const sorted = costs.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100;
  return { median: at(0.5), p95: at(0.95) };
}
