/**
 * Clicks and keys needed for one report: `npm run bench -- season-of-one [address] [clerk] [another clerk]
 * [year]`, against a running product with the demonstration, as clerks who have not begun that year. The
 * first writes a year in which nothing happened, from sign-in to the submission by the township's signer (the
 * same name with “-sign”); the other a report with its own figures and text, up to the checks. Prints JSON:
 * clicks, keys (a character counts as one; an input method takes about three), those of names and passwords
 * separately, and seconds.
 */
import { chromium, type Locator, type Page } from "playwright";
import { findChromium } from "../bin/test/chromium.mjs";
import { answersWithoutEvents } from "../e2e/steps/without-events";

const [address = "http://localhost:3000", clerk = "zhangjiapo", other = "qingcheng", year = "2025"] =
  process.argv.slice(2);
const password = "yangguang-2025";
const rows = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];

/** Totals so far. */
const done = { clicks: 0, keys: 0, credentials: 0 };

async function click(target: Locator): Promise<void> {
  await target.click();
  done.clicks += 1;
}

async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  done.keys += [...words].length;
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  done.keys += 1;
}

/** Runs one part of the work. @returns its clicks, keys and seconds */
async function cost(part: string, run: () => Promise<void>) {
  const before = { ...done };
  const began = performance.now();
  await run();
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const credentials = done.credentials - before.credentials;
  const keys = done.keys - before.keys - credentials;
  return { part, clicks: done.clicks - before.clicks, keys, credentials, seconds };
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const step = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "填报步骤" }).getByRole("link", { name });

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  const before = done.keys;
  await click(page.getByLabel("用户名"));
  await type(page, username);
  await press(page, "Tab");
  await type(page, password);
  await press(page, "Enter");
  done.credentials += done.keys - before;
  await button(page, "退出").waitFor();
}

async function saved(page: Page): Promise<void> {
  await page
    .getByRole("status")
    .filter({ hasText: /^已保存/ })
    .waitFor();
}

async function begin(page: Page): Promise<void> {
  const another = page.getByText("填报另一个年度");
  if (await another.isVisible()) await click(another);
  const years = page.getByLabel("报告年度");
  if ((await years.inputValue()) !== year) {
    await years.selectOption(year);
    done.clicks += 2;
  }
  await click(button(page, "开始填报"));
  await page.getByRole("heading", { name: "基本信息", level: 1 }).waitFor();
}

/** Fills in address and telephone if they did not come from last year's report. */
async function contact(page: Page): Promise<void> {
  for (const [label, words] of [
    ["联系地址", "青石大街1号"],
    ["联系电话", "0000-8201001"],
  ] as const) {
    if ((await page.getByLabel(label).inputValue()) !== "") continue;
    await click(page.getByLabel(label));
    await type(page, words);
  }
}

async function withoutEvents(page: Page): Promise<void> {
  await contact(page);
  await click(button(page, "没有发生的一年"));
  for (const words of answersWithoutEvents()) {
    await type(page, words);
    if (!words.endsWith("。")) await press(page, "Tab");
  }
  await click(button(page, "填入草稿"));
  await saved(page);
}

async function handOver(page: Page): Promise<void> {
  const onward = page.getByRole("link", { name: "去提请审签" });
  await click((await onward.isVisible()) ? onward : step(page, "审签与报送"));
  await click(button(page, "提请审签"));
  await page.getByText("现在：待审签").waitFor();
}

async function signAndSubmit(page: Page): Promise<void> {
  await signIn(page, `${clerk}-sign`);
  await click(page.getByRole("link", { name: "去审签" }));
  for (const item of ["不含国家秘密", "不含商业秘密", "不含个人隐私"])
    await click(page.getByRole("checkbox", { name: item }));
  const name = page.getByLabel("保密审查人");
  if ((await name.inputValue()) === "") {
    await click(name);
    await type(page, "梁启文 副镇长");
  }
  await click(button(page, "审签并报送"));
  await page.getByText("现在：已报送").waitFor();
}

/** The report of a township with events: figures typed, usual statements accepted, the rest written. */
async function withEvents(page: Page): Promise<void> {
  await contact(page);
  await click(step(page, "二、主动公开政府信息情况"));
  await down(page, /行政许可/, ["52"]);
  await down(page, /行政处罚/, ["4", "1"]);
  await click(button(page, /其余各项均为 0/));
  await click(step(page, "三、收到和处理政府信息公开申请情况"));
  await down(page, new RegExp(`一、本年新收政府信息公开申请数量，${rows[0]}`), ["5", "0", "5"]);
  await click(button(page, /其余各项均为 0/));
  await click(step(page, "四、政府信息公开行政复议、行政诉讼情况"));
  await click(button(page, /本表全部为零/));
  await statement(page, "一、总体情况");
  const overview = page.locator("[contenteditable=true]").first();
  for (const words of ["设查阅点3个，专栏按月更新", "合格", "问卷满意", "没有发生"])
    await blank(page, overview, words);
  await click(step(page, "五、存在的主要问题及改进情况"));
  await click(page.locator("[contenteditable=true]").first());
  await type(page, "石桥、上湾两村公开栏更新偏慢，下一步由联系人每月核对一次公开清单。");
  await statement(page, "六、其他需要报告的事项");
  await saved(page);
}

async function down(page: Page, cell: RegExp, figures: readonly string[]): Promise<void> {
  await click(page.getByRole("textbox", { name: cell }).first());
  for (const figure of figures) {
    await type(page, figure);
    await press(page, "Enter");
  }
}

async function statement(page: Page, chapter: string): Promise<void> {
  await click(step(page, chapter));
  await click(button(page, "插入本章常用表述"));
  await click(page.getByRole("dialog").getByRole("button", { name: "加到本章" }));
}

/** Selects the next blank, as with a double click and a drag, and types over it. */
async function blank(page: Page, editor: Locator, words: string): Promise<void> {
  await editor.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const text = nodes.map(({ data }) => data).join("");
    const from = text.indexOf("［请填写");
    const to = text.indexOf("］", from) + 1;
    (element as HTMLElement).focus();
    const selection = getSelection();
    let passed = 0;
    for (const node of nodes) {
      const [start, end] = [from - passed, to - passed];
      if (start >= 0 && start < node.length) selection?.collapse(node, start);
      if (end > 0 && end <= node.length) selection?.extend(node, end);
      passed += node.length;
    }
  });
  done.clicks += 1;
  await type(page, words);
}

const { executablePath, args, env } = findChromium();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });

async function newPage(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

/** From sign-in to submission of a year in which nothing happened. */
async function zeroReport() {
  const page = await newPage();
  const signer = await newPage();
  return [
    await cost("sign-in", () => signIn(page, clerk)),
    await cost("begin", () => begin(page)),
    await cost("write", () => withoutEvents(page)),
    await cost("hand over", () => handOver(page)),
    await cost("signer: sign and submit", () => signAndSubmit(signer)),
  ];
}

/**
 * From sign-in to the checks of a report with its own figures and text, with the number of remaining
 * findings.
 */
async function fullReport() {
  const page = await newPage();
  const parts = [
    await cost("sign-in", () => signIn(page, other)),
    await cost("begin", () => begin(page)),
    await cost("write", () => withEvents(page)),
    await cost("examine", () => click(step(page, "体检"))),
  ];
  const asked = page.getByRole("alert").filter({ hasText: "报送之前还要处理" });
  return { parts, left: await asked.getByRole("listitem").allTextContents() };
}

function totalOf(parts: readonly Awaited<ReturnType<typeof cost>>[]) {
  const add = (key: "clicks" | "keys" | "credentials" | "seconds") =>
    Math.round(10 * parts.reduce((total, each) => total + each[key], 0)) / 10;
  return {
    clicks: add("clicks"),
    keys: add("keys"),
    credentials: add("credentials"),
    seconds: add("seconds"),
  };
}

try {
  const zero = await zeroReport();
  const { parts: full, left } = await fullReport();
  const clerks = zero.filter(({ part }) => !part.startsWith("signer"));
  console.log(
    JSON.stringify(
      {
        figure: "season-of-one",
        zero: { parts: zero, clerk: totalOf(clerks), withSigner: totalOf(zero) },
        full: { parts: full, clerk: totalOf(full), left },
      },
      null,
      1,
    ),
  );
} finally {
  await browser.close();
}
