import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../fixtures";
import { cell, chooseYear, goTo, paper, saved } from "../steps/clerk";
import { putIn } from "../steps/files";
import { paragraphsOf2016, pictureOf2016, wordOf2016 } from "../steps/report-of-2016";

/** A clerk imports a report from Word: from the file to the guided form, and again into an existing draft. */

const problems = "十、政府信息公开工作存在的主要问题及改进情况";
const heading = "七、本镇气候与收成";

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await putIn(page.getByLabel("选择文件"), { name, mimeType: "application/octet-stream", buffer });
}

/** The block with this text in the list of pending blocks. */
function pendingBlock(page: Page, words: string) {
  return page.locator("[data-pending]").filter({ hasText: words });
}

test("from a Word file to the guided form, with the keyboard alone where the file is ambiguous", async ({
  enter,
}) => {
  test.slow();
  const page = await enter("liuwan");
  await chooseYear(page, 2016);
  await page.getByRole("link", { name: "从已有文件开始" }).click();
  await expect(page.getByRole("heading", { name: "从已有文件导入" })).toBeVisible();

  await test.step("what is no document is refused in words, and nothing is stored", async () => {
    await choose(page, "年报.pdf", Buffer.from("%PDF-1.7 not ours"));
    await expect(page.getByText("PDF 文件已损坏，读不出内容")).toBeVisible();
    await choose(page, "年报.docx", wordOf2016().subarray(0, 900));
    await expect(page.getByText("Word 文件已损坏")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("a file that is dropped is read, unit, year and edition are detected", async () => {
    await dropFile(page, "柳湾镇2016年年报.docx", wordOf2016());
    await expect(page.getByText("认出：柳湾镇 · 2016 年度")).toBeVisible();
    await expect(page.getByLabel("导入到")).toHaveValue("2016");
    await expect(page.getByRole("region", { name: "原文" })).toContainText(paragraphsOf2016[2]);
    await expectPicture(page.getByRole("region", { name: "原文" }));
    await expectAccessible(page);
  });

  await test.step("the doubtful chapter goes by keyboard where the clerk wants it, with what stands below", async () => {
    await expect(pendingBlock(page, heading)).toBeVisible();
    await page.locator("[data-pending]").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await expect(pendingBlock(page, heading)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: problems })).toBeVisible();
    for (let step = 0; step < 20; step += 1) {
      if (await page.getByRole("menuitem", { name: problems }).evaluate(isFocused)) break;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await expect(pendingBlock(page, heading)).toHaveCount(0);
    await expect(pendingBlock(page, paragraphsOf2016[17])).toBeFocused();
  });

  await test.step("a block goes by drag, too, and back by undoing", async () => {
    const chapter = page.getByRole("region", { name: "一、概述", exact: true });
    await page.getByRole("region", { name: "原文" }).getByText(paragraphsOf2016[17]).dragTo(chapter);
    await expect(chapter).toContainText(paragraphsOf2016[17]);
    await page.getByRole("button", { name: "撤销上一步" }).click();
    await expect(chapter).not.toContainText(paragraphsOf2016[17]);
  });

  await test.step("figures are shown by their labels, and one is corrected", async () => {
    const table = page.getByRole("region", { name: "政府信息公开情况统计表" });
    await table.getByRole("button", { name: "政府信息公开情况统计表" }).click();
    const made = table.getByLabel(/制发规范性文件总数/);
    await expect(made).toHaveValue("2");
    await made.fill("3");
    await expectAccessible(page);
  });

  await test.step("what stays out is named, and the draft is begun", async () => {
    await page.getByRole("button", { name: "导入，建立草稿" }).click();
    await expect(page.getByRole("region", { name: "不导入的内容" })).toContainText(paragraphsOf2016[17]);
    const cut = await page.getByRole("dialog").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(cut, "no line runs out of the dialog").toBe(0);
    await expectAccessible(page);
    await page.getByRole("button", { name: "确认不要这些，导入" }).click();
    await expect(page.getByRole("heading", { name: "基本信息", level: 1 })).toBeVisible();
  });

  await test.step("the draft holds every paragraph, and says that it was imported", async () => {
    await expect(page.getByLabel("报告标题")).toHaveValue(paragraphsOf2016[0]);
    await expect(page.getByLabel("成文日期")).toHaveValue("2017-01-18");
    await goTo(page, "一、概述");
    await expect(page.getByText("这一步有 1 栏是导入的")).toBeVisible();
    await expect(paper(page, "一、概述")).toContainText(paragraphsOf2016[2]);
    await expectPicture(paper(page, "一、概述"));
    await goTo(page, problems);
    for (const words of [paragraphsOf2016[12], heading.slice(2), paragraphsOf2016[14]])
      await expect(paper(page, problems)).toContainText(words);
    await goTo(page, "审签与报送");
    await expect(page.getByText("来自文件“柳湾镇2016年年报.docx”")).toBeVisible();
  });
});

test("into an existing draft: only what the clerk gives up is replaced", async ({ enter }) => {
  test.slow();
  const page = await enter("liuwan");
  await page.goto("/desk/reports");
  await page.getByRole("link", { name: "2016 年度" }).click();
  await goTo(page, "一、概述");
  await paper(page, "一、概述").press("Control+a");
  await page.keyboard.type("自己写的一段概述。");
  await saved(page);
  await page.getByRole("link", { name: "从已有文件导入" }).click();
  await choose(page, "柳湾镇2016年年报.docx", wordOf2016());
  await expect(page.getByText("2016 年度的报告已经建立（填报中）")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "一、概述" })).not.toBeChecked();
  await page.getByRole("checkbox", { name: /制发规范性文件总数/ }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "导入到这份草稿" }).click();
  await page.getByRole("button", { name: /导入$/ }).last().click();
  await expect(page.getByRole("heading", { name: "基本信息", level: 1 })).toBeVisible();
  await goTo(page, "一、概述");
  await expect(paper(page, "一、概述")).toHaveText("自己写的一段概述。");
  await goTo(page, "统计表");
  await expect(cell(page, "制发规范性文件总数")).toHaveValue("2");
});

test("another year's report is a base: its text is taken, its figures are not", async ({ enter }) => {
  const page = await enter("liuwan");
  await page.goto("/imports?year=2015");
  await page.getByLabel("年报全文").fill(paragraphsOf2016.join("\n").replaceAll("2016", "2014"));
  await page.getByRole("button", { name: "读取文字" }).click();
  await expect(page.getByRole("radio", { name: /作为 2015 年的底稿/ })).toBeChecked();
  await expect(page.getByText("系统里没有 2014 年的报告")).toBeVisible();
  await expectAccessible(page);
});

/** The picture of the file is displayed, not only named. */
async function expectPicture(place: Locator): Promise<void> {
  const picture = place.getByRole("img", { name: pictureOf2016 });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(3);
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  const target = page.getByRole("region", { name: "文件" });
  await target.evaluate(
    (element, given) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(given.bytes)], given.name));
      element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, bytes: [...bytes] },
  );
}
