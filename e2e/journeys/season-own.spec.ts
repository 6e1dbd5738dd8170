import type { APIRequestContext, Page } from "@playwright/test";
import { beijingDay } from "@/lib/core/beijing-time";
import { openCells } from "@/lib/core/document/open-data";
import { formFor } from "@/lib/core/editions/registry";
import { adding, year } from "../counties/counties";
import { expect, expectAccessibleAtAllWidths, test } from "../fixtures";
import { countyChapters } from "../season/words";
import * as clerk from "../steps/clerk";
import { linesOf, word } from "../steps/county-files";
import { putIn } from "../steps/files";
import { openData } from "../steps/reader";
import { approveAndPublish, openFromQueue } from "../steps/reviewer";
import { signOff, submit } from "../steps/signer";

/** What the journeys' 桐江县 makes of its units' reports: the archive, its own report, the scores. */
const narrow = { width: 390, height: 844 };
const units = adding.units.map(({ code }) => code);

test("old reports come in by one import, are read through in one table, and published together", async ({
  enter,
  page: visitor,
}) => {
  test.slow();
  const page = await enter("tongjiang-shenhe");
  await page.goto("/imports/batches");
  await page.getByLabel("名称").fill("存量年报");
  await page.getByRole("button", { name: "新建并选择文件" }).click();
  const files = adding.units.flatMap(({ name }) =>
    [2015, 2016].map((of) =>
      word(`${name}${of}年年报.docx`, linesOf(name, of, `全年主动公开政府信息${of - 1980}条。`)),
    ),
  );
  await putIn(page.getByLabel("选择文件", { exact: true }), files);
  await expect(page.getByText("4 份文件都处理完了")).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "导入 4 份有把握的" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /全部按原样录入/ }).check();
  await expectAccessibleAtAllWidths(page);
  await dialog.getByRole("button", { name: /^导入 \d+ 份/ }).click();
  await expect(dialog.getByText("已导入 4 份")).toBeVisible();

  const second = await enter("tongjiang-shenhe2");
  await second.goto("/imports/archive");
  const table = second.getByRole("list", { name: "等待存档的历年年报" });
  await expect(table.getByRole("listitem")).toHaveCount(4);
  await expectAccessibleAtAllWidths(second);
  await test.step("one of them is read", async () => {
    await table.getByRole("link", { name: /临河镇2015年/ }).click();
    await expect(second.getByText("全年主动公开政府信息35条。").first()).toBeVisible();
    await expectAccessibleAtAllWidths(second);
    await second.goBack();
  });
  await second.setViewportSize(narrow);
  await second.getByRole("button", { name: "全选 4 份" }).click();
  await second.getByLabel("保留原件错误的理由").fill("原件如此，按公布时的内容存档。");
  await second.getByRole("button", { name: "存档公布 4 份" }).click();
  await expectAccessibleAtAllWidths(second);
  await second.getByRole("dialog").getByRole("button", { name: "确认公布" }).click();
  await expect(second.getByText("已存档公布 4 份。")).toBeVisible();

  await visitor.goto(`/reports/${units[0]}/2015`);
  await expect(visitor.getByText("全年主动公开政府信息35条。").first()).toBeVisible();
  await expect(visitor.getByText("存档").first()).toBeVisible();
  await expectAccessibleAtAllWidths(visitor);
});

test("the county's own report, from the sums of its units to the public, by four eyes", async ({
  enter,
  page: visitor,
  request,
}) => {
  test.slow();
  const writer = await enter("tongjiang-shenhe2");
  const sums = await addedUp(request);
  await test.step("it begins with the sums in its cells", async () => {
    await writer.goto(`/roll-up?county=${adding.code}&year=${year}&of=published`);
    await expectAccessibleAtAllWidths(writer);
    await writer.getByRole("button", { name: "由汇总开始填报" }).click();
    await expect(writer.getByText(/^已写入 \d+ 格（2 个单位/)).toBeVisible({ timeout: 30_000 });
    await writer.getByRole("link", { name: "打开本县报告" }).click();
  });
  await test.step("the writer adds what a report says in words", async () => {
    await clerk.goTo(writer, "基本信息");
    await clerk.fillFront(writer, {
      联系地址: "桐江县沿江路1号",
      联系电话: "0000-8302001",
      成文日期: `${year + 1}-01-25`,
    });
    await writer.getByRole("button", { name: "按上面的信息重写引言" }).click();
    await clerk.saved(writer);
    await pasteChapters(writer, countyChapters(year, sums));
    await clerk.explainWarnings(writer, "各单位的数相加得出，已与各单位核对。");
    await clerk.make(writer, "提请审签");
    await clerk.stands(writer, "待审签");
  });
  const signer = await enter("tongjiang-sign", { viewport: narrow });
  await clerk.openDraft(signer, year);
  await signOff(signer, "高定成 副县长");
  await submit(signer);
  await test.step("the county itself reviews and publishes it: not the writer, another reviewer", async () => {
    await openFromQueue(writer, adding.name, year);
    await expect(writer.getByRole("button", { name: "审核通过并公布" })).toBeDisabled();
    const reviewer = await enter("tongjiang-shenhe");
    await openFromQueue(reviewer, adding.name, year);
    await reviewer.getByRole("button", { name: "开始审核" }).click();
    await expectAccessibleAtAllWidths(reviewer);
    await approveAndPublish(reviewer);
  });
  const own = await openData(request, adding.code, year);
  expect(own.figures.map(({ value }) => Number(value ?? 0))).toEqual(Object.values(sums));
  await visitor.setViewportSize(narrow);
  await visitor.goto(`/reports/${adding.code}/${year}`);
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText(adding.organ);
  await expectAccessibleAtAllWidths(visitor);
});

test("units see their scores and answer, an objection is decided, and they are released once", async ({
  enter,
}) => {
  const page = await enter("tongjiang-shenhe");
  await page.goto(`/reviews/scores/${adding.code}/${year}`);
  await page.getByLabel("征求意见到").fill(beijingDay(new Date(Date.now() + 2 * 86_400_000)));
  await page.getByRole("button", { name: "征求意见", exact: true }).click();
  await expect(page.getByText(/已把各单位的逐项得分发给 2 个单位/)).toBeVisible();
  const answers = { linhe: "提前报送的两天请写明。", qianshan: "无意见" };
  for (const [key, words] of Object.entries(answers)) {
    const asked = await enter(key, { viewport: narrow });
    await asked.goto("/desk/reports");
    const form = asked.getByRole("form", { name: "评分征求意见" });
    await form.getByRole("textbox").fill(words);
    await form.getByRole("button", { name: "提交意见" }).click();
    await expect(form.getByText("已提交")).toBeVisible();
    await expectAccessibleAtAllWidths(asked);
  }
  await page.reload();
  const table = page.getByRole("region", { name: "评分表" });
  await expect(table.getByRole("button", { name: /前山镇/ })).toContainText("无意见");
  await table.getByRole("button", { name: /临河镇/ }).click();
  await table.getByLabel("对临河镇意见的答复").fill("提前报送不加分，不改。");
  await table.getByRole("button", { name: "不采纳" }).click();
  await expect(table.getByRole("button", { name: /临河镇/ })).toContainText("已答复");
  await page.getByRole("button", { name: "发布评分" }).click();
  await expectAccessibleAtAllWidths(page);
  await page.getByRole("dialog").getByRole("button", { name: "发布", exact: true }).click();
  await clerk.stated(page, "评分已发布");
  await expect(page.getByRole("button", { name: "发布评分" })).toHaveCount(0);
  await expectAccessibleAtAllWidths(page);
  const unit = await enter("linhe", { viewport: narrow });
  await unit.goto("/desk/reports");
  await unit.getByText(`临河镇 ${year} 年度：`).click();
  await expect(unit.getByText("按时报送").first()).toBeVisible();
  await expectAccessibleAtAllWidths(unit);
});

/** The published figures of the units, added cell by cell: by the cells' names, in their order. */
async function addedUp(request: APIRequestContext): Promise<Record<string, number>> {
  const reports = await Promise.all(units.map((unit) => openData(request, unit, year)));
  // Money is added as whole numbers.
  const sum = (at: number) =>
    reports.reduce((total, { figures }) => total + Math.round(Number(figures[at]?.value ?? 0) * 1e6), 0) /
    1e6;
  const cells = formFor(year).tables.flatMap((table) => openCells(table).map(({ cell }) => cell.id));
  return Object.fromEntries(cells.map((cell, at) => [cell, sum(at)]));
}

/** Pastes each chapter as a page of Word, headings as its headings. */
async function pasteChapters(page: Page, chapters: Record<string, readonly string[]>): Promise<void> {
  const outline = formFor(year).outline.chapters;
  for (const [at, { id, heading }] of outline.entries()) {
    const step = `${"一二三四五六"[at]}、${heading}`;
    await clerk.goTo(page, step);
    const lines = chapters[id] ?? [];
    const html = lines.map((line) =>
      line.startsWith("## ") ? `<h2>${line.slice(3)}</h2>` : `<p>${line}</p>`,
    );
    const editor = clerk.paper(page, step);
    await editor.press("Control+a");
    await page.keyboard.press("Delete");
    await clerk.pastePage(editor, html.join(""));
    await clerk.saved(page);
  }
}
