import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../fixtures";
import { goTo, openDraft, paper } from "../steps/clerk";
import { archive, linesOf, named, word } from "../steps/county-files";
import { putIn } from "../steps/files";

/**
 * A county imports its townships' reports of older years: many files at once, continued after the tab was
 * closed.
 */

const detail = "全年主动公开政府信息52条，其中通过政务公开栏公开12条。";
const files = [
  word("金沙镇2014年年报.docx", linesOf("金沙镇", 2014, detail)),
  named("外县.txt", linesOf("红石镇", 2015, "全年主动公开政府信息31条。").join("\n")),
  named("青石镇2017.txt", linesOf("青石镇", 2017, "全年主动公开政府信息20条。").join("\n")),
  named("扫描件.pdf", "%PDF-1.7 not ours"),
];
const packed = archive("各镇报来.zip", {
  "南屏镇/年报.txt": [
    "政府信息公开工作年度报告",
    ...linesOf("", 2014, "全年主动公开政府信息18条。").slice(1, -2),
  ]
    .join("\n")
    .replaceAll("2014年，", "全年，"),
  "南屏镇/旧包.zip": "x",
});

/** The chapter of the county's own outline for the township's second chapter. */
const chapter = "四、主动公开政府信息以及公开平台建设情况";

const fileRow = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test("from a folder of files to reports of older years, each completely and once", async ({ enter }) => {
  test.slow();
  const page = await enter("shenhe");
  await page.goto("/reviews");
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "批量导入" }).click();
  await page.getByLabel("名称").fill("历年存量年报");
  await page.getByRole("button", { name: "新建并选择文件" }).click();
  await expect(page.getByRole("heading", { name: "历年存量年报", level: 1 })).toBeVisible();
  await expectAccessible(page);

  await test.step("files and an archive are read one by one, and each stands as what it is", async () => {
    await putIn(page.getByLabel("选择文件", { exact: true }), [...files, packed]);
    await expect(page.getByText("6 份文件都处理完了")).toBeVisible({ timeout: 60_000 });
    await expect(fileRow(page, "金沙镇2014年年报.docx")).toContainText("可以导入");
    await expect(fileRow(page, "外县.txt")).toContainText("文中是“红石镇”");
    await expect(fileRow(page, "青石镇2017.txt")).toContainText("系统中已有");
    await expect(fileRow(page, "扫描件.pdf")).toContainText("PDF 文件已损坏，读不出内容");
    await expect(fileRow(page, "旧包.zip")).toContainText("压缩包里还有压缩包");
    await expect(fileRow(page, "南屏镇/")).toHaveCount(2);
    await expectAccessible(page);
  });

  await test.step("after a closed tab the same files are skipped", async () => {
    await page.reload();
    await expect(fileRow(page, "金沙镇2014年年报.docx")).toContainText("可以导入");
    await putIn(page.getByLabel("选择文件", { exact: true }), files);
    await expect(page.getByText("3 份以前读过，已跳过")).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText("共 6 份")).toBeVisible();
  });

  await test.step("unit and year are chosen where the file leaves doubt", async () => {
    await fileRow(page, "年报.txt")
      .getByRole("button", { name: /选单位和年度/ })
      .click();
    const dialog = page.getByRole("dialog", { name: "单位和年度" });
    await dialog.getByLabel("单位").selectOption({ label: "南屏镇" });
    await dialog.getByLabel("报告年度").selectOption("2014");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "确定" }).click();
    await expect(dialog).toBeHidden();
    await expect(fileRow(page, "年报.txt")).toContainText("南屏镇");
    await fileRow(page, "外县.txt")
      .getByRole("button", { name: /不导入/ })
      .click();
    await expect(fileRow(page, "外县.txt").getByRole("button", { name: /恢复/ })).toBeVisible();
  });

  await test.step("a file is looked through block by block, and then is sure", async () => {
    await fileRow(page, "年报.txt").getByRole("link", { name: /核对/ }).click();
    await expect(page.getByRole("region", { name: "原文" })).toContainText("全年主动公开政府信息18条。");
    await expectAccessible(page);
    await page.getByRole("button", { name: "核对完毕，回到这一批" }).click();
    await expect(fileRow(page, "年报.txt")).toContainText("已核对");
  });

  await test.step("all that is sure comes in as issued, and the table says so", async () => {
    await page.getByRole("button", { name: "导入 2 份有把握的" }).click();
    const dialog = page.getByRole("dialog", { name: "导入 2 份" });
    await dialog.getByRole("button", { name: "导入 2 份" }).click();
    await expect(dialog.getByText("请填写公布日期")).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel("公布日期").fill("2015-03-20");
    await dialog.getByRole("button", { name: "导入 2 份" }).click();
    await expect(dialog.getByText("已导入 2 份")).toBeVisible();
    await dialog.getByRole("button", { name: "关闭" }).last().click();
    await expect(fileRow(page, "金沙镇2014年年报.docx")).toContainText("已导入");
    const summary = page.waitForEvent("download");
    await page.getByRole("link", { name: "下载清单" }).click();
    expect((await summary).suggestedFilename()).toBe("历年存量年报-导入清单.csv");
  });

  await test.step("the township finds its report, with every paragraph, and where it came from", async () => {
    const clerk = await enter("jinsha");
    await openDraft(clerk, 2014);
    await goTo(clerk, chapter);
    await expect(paper(clerk, chapter)).toContainText(detail);
    await goTo(clerk, "审签与报送");
    await expect(clerk.getByText("来自文件“金沙镇2014年年报.docx”")).toBeVisible();
  });
});
