import { chromium, devices, type Page } from "@playwright/test";
import { findOldChromium } from "../../bin/test/old-chromium.mjs";
import { answering, expect, signIn, test } from "../fixtures";
import { cell, goTo, insertFigure, make, openDraft, paper, saved, stands, typeDown } from "../steps/clerk";
import { putIn } from "../steps/files";
import { openFromList } from "../steps/reader";
import { paragraphsOf2016, wordOf2016 } from "../steps/report-of-2016";
import { approveAndPublish, noteOnParagraph, openFromQueue } from "../steps/reviewer";
import { signOff, submit } from "../steps/signer";

/**
 * The whole workflow in Chromium 109, the last one for Windows 7. 南屏镇 withdrew its report of 2025; here it is
 * completed, signed, reviewed, published, read and verified, and a report of 2016 is imported. One page is
 * used by everybody in turn.
 */
const chapter = "六、其他需要报告的事项";
const words = "茶园补贴的发放结果在各村公开栏逐户公开。";
const old = findOldChromium();

test("Chromium 109: from the first word to the verified file", async ({ servers, request }, {
  parallelIndex,
}) => {
  test.skip(!old, "no Chromium 109 for this machine");
  test.slow();
  const browser = await chromium.launch({
    executablePath: old?.executablePath,
    args: old?.args,
    env: { ...process.env, ...old?.env } as Record<string, string>,
  });
  try {
    expect(browser.version()).toMatch(/^109[.]/);
    const { userAgent: _others, ...desktop } = devices["Desktop Chrome"];
    const context = await browser.newContext({
      ...desktop,
      baseURL: servers[parallelIndex],
      locale: "zh-CN",
    });
    const page = answering(await context.newPage());
    await test.step("the clerk writes and hands over", () => as(page, "nanping", writeOn));
    await test.step("the signer signs and submits", () => as(page, "nanping-sign", sign));
    await test.step("the county notes, approves and publishes", () => as(page, "shenhe", publish));
    await test.step("a Word file is read and becomes a draft", () => as(page, "nanping", bringIn));
    await test.step("the public reads and verifies", async () => {
      await context.clearCookies();
      await openFromList(page, 2025, "南屏镇人民政府2025年政府信息公开工作年度报告");
      await expect(page.getByText(words)).toBeVisible();
      const pdf = await request.get(`${new URL(page.url()).pathname}/pdf`);
      await page.goto("/verify");
      const file = { name: "report.pdf", mimeType: "application/pdf", buffer: await pdf.body() };
      await page.getByLabel("从本站下载的文件").setInputFiles(file);
      await page.getByRole("button", { name: "核验" }).click();
      await expect(page.getByText("是本站公布的现行版本，内容没有改动")).toBeVisible();
    });
  } finally {
    await browser.close();
  }
});

async function as(page: Page, username: string, work: (page: Page) => Promise<void>): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, username);
  await work(page);
}

async function writeOn(page: Page): Promise<void> {
  await openDraft(page, 2025);
  await goTo(page, chapter);
  await paper(page, chapter).press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type(words);
  await page.keyboard.type("全年作出行政许可决定");
  await insertFigure(page, "行政许可");
  await page.keyboard.type("。");
  await saved(page);
  await goTo(page, "二、主动公开政府信息情况");
  const licences = cell(page, "行政许可");
  const figure = await licences.inputValue();
  await typeDown(licences, ["1"]);
  await saved(page);
  await page.reload();
  await expect(licences).toHaveValue("1");
  await typeDown(licences, [figure]);
  await saved(page);
  await make(page, "提请审签");
  await stands(page, "待审签");
  await goTo(page, "预览");
  await expect(page.getByText(`全年作出行政许可决定${figure}件。`)).toBeVisible();
}

async function sign(page: Page): Promise<void> {
  await openDraft(page, 2025);
  await signOff(page, "罗敬贤 镇长");
  await submit(page);
}

async function publish(page: Page): Promise<void> {
  await openFromQueue(page, "南屏镇", 2025);
  await noteOnParagraph(page, words.slice(0, 6), "写得清楚，供其他乡镇参考。");
  await approveAndPublish(page);
}

async function bringIn(page: Page): Promise<void> {
  await page.goto("/imports?year=2016");
  const file = { name: "2016年年报.docx", mimeType: "application/octet-stream", buffer: wordOf2016() };
  await putIn(page.getByLabel("选择文件"), file);
  await expect(page.getByRole("region", { name: "原文" })).toContainText(paragraphsOf2016[2]);
  await page.getByRole("button", { name: "导入，建立草稿" }).click();
  await page.getByRole("button", { name: /导入$/ }).last().click();
  await expect(page.getByRole("heading", { name: "基本信息", level: 1 })).toBeVisible();
  await goTo(page, "一、概述");
  await expect(paper(page, "一、概述")).toContainText(paragraphsOf2016[2]);
}
