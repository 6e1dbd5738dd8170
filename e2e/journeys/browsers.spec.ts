import type { Page } from "@playwright/test";
import { expect, signIn, test, tryToSignIn } from "../fixtures";
import { cell, goTo, openDraft, paper, saved, typeDown } from "../steps/clerk";
import { putIn } from "../steps/files";
import { paragraphsOf2016, wordOf2016 } from "../steps/report-of-2016";

/** Conditions of office computers: plain http, an old browser, a tool that rewrites the page's texts. */
const clerk = "bailu";
const chapter = "六、其他需要报告的事项";

test("by http and a name of the intranet: a draft is written, a Word file is read, a file is verified", async ({
  browser,
  request,
  servers,
}, { parallelIndex }) => {
  test.slow();
  const { port } = new URL(servers[parallelIndex] ?? "");
  const context = await browser.newContext({ baseURL: `http://nianbao.intranet:${port}` });
  const page = await context.newPage();
  await signIn(page, clerk);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await openDraft(page, 2025);
  await goTo(page, chapter);
  await typeOver(page, "内网地址下写的一句话。");
  await saved(page);
  await page.reload();
  await expect(paper(page, chapter)).toHaveText("内网地址下写的一句话。");

  await page.goto("/imports?year=2014");
  const file = { name: "2016年年报.docx", mimeType: "application/octet-stream", buffer: wordOf2016() };
  await putIn(page.getByLabel("选择文件"), file);
  await expect(page.getByRole("region", { name: "原文" })).toContainText(paragraphsOf2016[2]);

  const published = await request.get("/reports/990101112000/2024/v/1/csv");
  const csv = { name: "report.csv", mimeType: "text/csv", buffer: await published.body() };
  await page.goto("/verify");
  await page.getByLabel("从本站下载的文件").setInputFiles(csv);
  await page.getByRole("button", { name: "核验" }).click();
  await expect(page.getByText("是本站公布的现行版本，内容没有改动")).toBeVisible();
  await context.close();
});

test("an old browser is shown what it lacks and what to install, and keeps what was typed", async ({
  enter,
  page: stranger,
}) => {
  test.slow();
  await stranger.goto("/browser.html");
  await expect(stranger.getByText("这个浏览器可以用来填报和审核")).toBeVisible();
  const page = await enter(clerk);
  await openDraft(page, 2025);
  await goTo(page, chapter);
  await page.reload();
  const address = page.url();
  const words = `旧浏览器里还没送出的一句话 ${Date.now()}。`;
  await page.context().setOffline(true);
  await typeOver(page, words);
  await expect(page.getByRole("status").filter({ hasText: "尚未保存" })).toBeVisible();
  await page.close();
  await page.context().setOffline(false);

  const old = await page.context().newPage();
  await withoutContainerQueries(old);
  await old.goto(address);
  await expect(old).toHaveURL(/\/browser[.]html$/);
  await expect(old.getByRole("listitem").filter({ hasText: "容器查询" })).toBeVisible();
  await expect(old.getByText("Windows 7、8.1：Chrome 109")).toBeVisible();
  await expect(old.getByLabel("没送到服务器的内容")).toHaveValue(new RegExp(words));
  // A killed browser may have lost one of the two stores.
  await old.evaluate(() => localStorage.clear());
  await old.reload();
  await expect(old.getByLabel("没送到服务器的内容")).toHaveValue(new RegExp(words));
  await old.close();

  const next = await page.context().newPage();
  await next.goto(address);
  await expect(paper(next, chapter)).toHaveText(words);
  await saved(next);

  await withoutContainerQueries(stranger);
  await stranger.goto("/sign-in");
  await expect(stranger.getByText("这个浏览器不能用来填报和审核")).toBeVisible();
  await tryToSignIn(stranger, clerk, "yangguang-2025");
  await expect(stranger).toHaveURL(/\/browser[.]html$/);
});

test("a translator wraps every text of the page: the form still works", async ({ enter }) => {
  test.slow();
  const page = await enter(clerk);
  await openDraft(page, 2025);
  await expect(page.locator("html")).toHaveAttribute("translate", "no");
  await goTo(page, chapter);
  await typeOver(page, "先写一句。");
  await saved(page);
  await wrapTexts(page);
  await paper(page, chapter).press("Control+End");
  await page.keyboard.type("再写一句。");
  await saved(page);
  await expect(paper(page, chapter)).toHaveText("先写一句。再写一句。");
  await wrapTexts(page);
  await goTo(page, "二、主动公开政府信息情况");
  const licences = cell(page, "行政许可");
  await wrapTexts(page);
  await typeDown(licences, ["abc", "7"]);
  await wrapTexts(page);
  await typeDown(licences, ["41"]);
  await saved(page);
  await wrapTexts(page);
  await goTo(page, "体检");
  await wrapTexts(page);
  await goTo(page, chapter);
  await expect(paper(page, chapter)).toHaveText("先写一句。再写一句。");
  await page.reload();
  await expect(paper(page, chapter)).toHaveText("先写一句。再写一句。");
});

async function typeOver(page: Page, words: string): Promise<void> {
  await paper(page, chapter).press("Control+a");
  await page.keyboard.type(words);
}

/** Simulates a browser from before 2022 for the page's own test. */
async function withoutContainerQueries(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const supports = CSS.supports;
    CSS.supports = (...asked: string[]) =>
      !asked.join().includes("container-type") && Reflect.apply(supports, CSS, asked);
  });
}

/** What translators and dictionary tools do: each text is wrapped in an element. */
async function wrapTexts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (/^(SCRIPT|STYLE|TEXTAREA|OPTION|TITLE)$/.test(text.parentNode?.nodeName ?? "")) continue;
      const font = document.createElement("font");
      text.parentNode?.replaceChild(font, text);
      font.append(text);
    }
  });
}
