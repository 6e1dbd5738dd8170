import type { Page } from "@playwright/test";
import { demonstrationPassword } from "@/prisma/demo/accounts.mjs";
import { expect, expectAccessible, test, tryToSignIn } from "../fixtures";
import { goTo, openDraft, paper, saved, writeChapter } from "../steps/clerk";

/** 白鹭乡 has begun its report of 2025. Typed text survives whatever happens between the page and the server. */
const clerk = "bailu";
const chapter = "六、其他需要报告的事项";

test("offline: the page says so, keeps the text, and saves it when the network is back", async ({
  enter,
}) => {
  const page = await enter(clerk);
  await openDraft(page, 2025);
  await standAt(page);
  await page.context().setOffline(true);
  const words = "湖区巡查记录从今年起逐月公开。";
  await typeOver(page, words);
  await expect(page.getByRole("status").filter({ hasText: "尚未保存，正在重试" })).toBeVisible();
  await expect(page.getByText("内容也留在这台电脑的浏览器里")).toBeVisible();
  await page.context().setOffline(false);
  await saved(page);
  await page.reload();
  await expect(paper(page, chapter)).toHaveText(words);
});

test("signed out: the text stays on the page until somebody signs in again in another window", async ({
  enter,
}) => {
  const page = await enter(clerk);
  await openDraft(page, 2025);
  await standAt(page);
  await page.context().clearCookies();
  const words = "渔船停泊点的管理办法已征求意见两轮。";
  await typeOver(page, words);
  await expect(page.getByText("登录已过期，最近的修改还没有保存")).toBeVisible();
  await expect(paper(page, chapter)).toHaveText(words);

  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "在新窗口登录" }).click();
  const other = await opened;
  await tryToSignIn(other, clerk, demonstrationPassword);
  await expect(other.getByRole("heading", { name: "年度报告", level: 1 })).toBeVisible();
  await other.close();
  await page.getByRole("button", { name: "重新保存" }).click();
  await saved(page);
  await page.reload();
  await expect(paper(page, chapter)).toHaveText(words);
});

test("typed before the page's script has arrived: the words are taken, and saved", async ({ enter }) => {
  const page = await enter(clerk);
  await openDraft(page, 2025);
  await goTo(page, "基本信息");
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await arrived;
    await route.continue();
  });
  const shown = page.waitForEvent("domcontentloaded");
  await page.evaluate(() => window.location.reload());
  await shown;
  const address = `渡口巷 ${Date.now()} 号`;
  await page.getByLabel("联系地址").fill(address);
  const sent = page.waitForRequest(/\/fields$/);
  arrive();
  await sent;
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("联系地址")).toHaveValue(address);
});

test("two browsers at one field: both texts are kept and shown until one is chosen", async ({ enter }) => {
  const [here, there] = [await enter(clerk), await enter(clerk)];
  // Unique addresses, so that a second run on the same data changes something too.
  const [first, second] = [`临湖路 6 号 ${Date.now()} 室`, `临湖路 8 号 ${Date.now()} 室`];
  for (const page of [here, there]) {
    await openDraft(page, 2025);
    await goTo(page, "基本信息");
  }
  await here.getByLabel("联系地址").fill(first);
  await saved(here);
  await there.getByLabel("联系地址").fill(second);

  const conflict = there.getByText("“联系地址”有两个版本，请选定一个");
  await expect(conflict).toBeVisible();
  await here.reload();
  for (const page of [here, there])
    for (const text of [first, second]) await expect(page.getByText(text, { exact: true })).toBeVisible();
  await expectAccessible(there);
  await there.getByRole("button", { name: "改用这个版本" }).click();
  await expect(conflict).toBeHidden();
  await here.reload();
  for (const page of [here, there]) await expect(page.getByLabel("联系地址")).toHaveValue(second);
});

test("two browsers in different paragraphs of one chapter: both texts are kept, without a choice", async ({
  enter,
}) => {
  const [here, there] = [await enter(clerk), await enter(clerk)];
  await openDraft(here, 2025);
  await writeChapter(here, chapter, ["第一段。", "中间一段。", "末尾一段。"]);
  await openDraft(there, 2025);
  await goTo(there, chapter);
  await paper(here, chapter).press("Control+Home");
  await here.keyboard.type("湿地：");
  await saved(here);
  await paper(there, chapter).press("Control+End");
  await there.keyboard.type("另报候鸟观测点。");
  await saved(there);
  await expect(paper(there, chapter)).toHaveText("湿地：第一段。中间一段。末尾一段。另报候鸟观测点。");
});

test("a tab closed before it could save: its text is back in the next one", async ({ enter }) => {
  const page = await enter(clerk);
  await openDraft(page, 2025);
  await standAt(page);
  const address = page.url();
  const words = "防汛物资储备清单随本报告公开。";
  await page.context().setOffline(true);
  await typeOver(page, words);
  await expect(page.getByRole("status").filter({ hasText: "尚未保存" })).toBeVisible();
  await page.close();

  const next = await page.context().newPage();
  await page.context().setOffline(false);
  await next.goto(address);
  await expect(paper(next, chapter)).toHaveText(words);
  await saved(next);
});

/**
 * Opens the chapter and waits until it is complete: losing session or network on the way is not the subject
 * here.
 */
async function standAt(page: Page): Promise<void> {
  await goTo(page, chapter);
  await page.reload();
}

/** Replaces the whole chapter without waiting for it to be saved. */
async function typeOver(page: Page, words: string): Promise<void> {
  await paper(page, chapter).press("Control+a");
  await page.keyboard.type(words);
}
