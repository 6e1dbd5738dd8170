import type { APIRequestContext } from "@playwright/test";
import type { OpenReport } from "@/lib/publications/open-data/open-schema";
import { expect, expectAccessibleAtAllWidths, test } from "../fixtures";
import * as clerk from "../steps/clerk";
import { figureOf, openData } from "../steps/reader";
import * as reviewer from "../steps/reviewer";
import { addedUp, composition, openView, partsOf, shownSums, sums } from "../steps/roll-up";
import { signAndSubmit } from "../steps/signer";

/**
 * 示范市 collects the reports of its counties and of its bureau. No other journey needs them: 望川县 waits for
 * the city, 碧岭县 and 市水务局 are public, and 云溪县 has not begun its own.
 */
const city = "990100000000";
const wangchuan = "990102000000";
const collected = ["990101000000", wangchuan, "990103000000", "990100000001"];
const year = 2025;
const rollUp = `/roll-up?county=${city}&year=${year}&of=published`;

test.describe.configure({ mode: "serial" });

test("the city's desk lists its counties and its bureau, and no page of it speaks of a county's area", async ({
  enter,
}) => {
  test.slow();
  const page = await enter("shi-shenhe");
  await page.goto(`/reviews?year=${year}`);
  await expect(page.getByLabel("所属地区")).toHaveValue(city);
  for (const [unit, state] of [
    ["云溪县", "未开始"],
    ["望川县", "已报送"],
    ["碧岭县", "已公布"],
    ["市水务局", "已公布"],
  ] as const)
    await expect(page.getByRole("row").filter({ hasText: unit })).toContainText(state);
  const figures = page
    .getByRole("region", { name: "总览" })
    .getByRole("button", { name: /^\d+ ?(待我处理|未报|逾期|已公布)$/ });
  await expect(figures).toHaveText(["1待我处理", "1未报", "0逾期", "2已公布"]);
  for (const [username, path] of [
    ["shi-shenhe", `/reviews?year=${year}`],
    ["shi-shenhe", `/reviews/scores/${city}/${year}`],
    ["shi-shenhe", `/reviews/portal/${city}/${year}`],
    ["shi-shenhe", `/counties/${year}?county=${city}`],
    ["shi-shenhe", "/messages"],
    ["shi-guanli", "/accounts"],
    ["shi-guanli", "/accounts/units"],
  ] as const) {
    const own = await enter(username);
    await own.goto(path);
    await expect(own.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(own.getByRole("main")).not.toContainText(/本县(?!级)|全县/);
    // The other pages have the same elements as a county's.
    if (path.includes(`year=${year}`) || path.startsWith("/counties")) await expectAccessibleAtAllWidths(own);
  }
});

test("a county's report is returned by the city, answered and mended, signed again, and published", async ({
  enter,
  request,
}) => {
  test.slow();
  const reviewing = await enter("shi-shenhe");
  await test.step("the city notes a figure and returns the report", async () => {
    await reviewer.openFromQueue(reviewing, "望川县", year);
    await reviewing.getByRole("button", { name: "开始审核" }).click();
    await expect(reviewing.getByText("审核中").first()).toBeVisible();
    await reviewer.noteOnFigure(reviewing, "行政强制", "36", "与市司法局的台账相差 2 件，请核对。");
    await expectAccessibleAtAllWidths(reviewing);
    await reviewer.sendBack(reviewing, ["行政强制的数请与台账核对后重新报送。"]);
  });

  const county = await enter("wangchuan");
  await test.step("the county finds the reason, mends the figure and answers the note", async () => {
    await clerk.openDraft(county, year);
    await expect(county.getByText("行政强制的数请与台账核对后重新报送。").first()).toBeVisible();
    await clerk.goTo(county, "二、主动公开政府信息情况");
    await clerk.typeDown(clerk.cell(county, "行政强制"), ["38"]);
    await clerk.saved(county);
    await clerk.goTo(county, "体检");
    await clerk.answerNote(county, "与市司法局的台账相差 2 件", "漏计 2 件，已补上。");
    await clerk.make(county, "提请审签");
    await clerk.stands(county, "待审签");
  });
  const signer = await enter("wangchuan-sign");
  await clerk.openDraft(signer, year);
  await signAndSubmit(signer, "成守信");
  expect((await request.get(`/api/v1/reports/${wangchuan}/${year}`)).status()).toBe(404);

  await test.step("the city sees the change and the answer, approves and publishes", async () => {
    await reviewer.openFromQueue(reviewing, "望川县", year);
    await expect(reviewing.getByText("改 1 处")).toBeVisible();
    await expect(reviewing.getByText("单位答复：漏计 2 件，已补上。")).toBeVisible();
    await expectAccessibleAtAllWidths(reviewing);
    await expect(reviewing.getByRole("insertion").filter({ hasText: "38" }).first()).toBeVisible();
    await reviewer.approveAndPublish(reviewing);
  });
  const report = await openData(request, wangchuan, year);
  expect(report.version).toBe(1);
  expect(figureOf(report, "行政强制", "本年处理决定数量")).toBe(38);
});

test("every sum of the city is that of its parts, and leads to them", async ({ enter, request }) => {
  test.slow();
  const views = addedUp(year, await publishedBy(request, collected));
  const page = await enter("shi-shenhe");
  await page.goto(rollUp);
  await expect(page.getByText("已计入 3 / 4 个单位（已公布 3）")).toBeVisible();
  await expect(page.getByText("缺 1 个：云溪县")).toBeVisible();
  for (const view of views)
    await test.step(`${view.table} ${view.column ?? ""}`, async () => {
      await openView(page, view);
      await expect(sums(page)).toHaveCount(view.sums.length);
      expect(await shownSums(page)).toEqual(view.sums.map(({ value }) => value));
      for (const [at, { parts }] of view.sums.entries()) {
        if (parts.length === 0) continue;
        const found = await partsOf(page, sums(page).nth(at));
        expect(found.sort()).toEqual(parts.map(({ unit, value }) => `${unit}${value}`).sort());
      }
    });

  await test.step("from a sum to the figure in a county's report", async () => {
    await page.getByRole("link", { name: "主动公开政府信息情况" }).click();
    const coercion = page.getByRole("button", {
      name: "行政强制·本年处理决定数量，全市 49，看构成",
      exact: true,
    });
    expect((await partsOf(page, coercion)).sort()).toEqual(["望川县38", "碧岭县11"].sort());
    await expectAccessibleAtAllWidths(page);
    await page.keyboard.press("Escape");
    await expect(coercion).toBeFocused();
    await coercion.click();
    await composition(page).getByRole("link", { name: "望川县", exact: true }).click();
    await expect(page.getByRole("heading", { name: `望川县 ${year} 年度报告`, level: 1 })).toBeVisible();
    const row = page.getByRole("row").filter({ hasText: "行政强制" });
    await expect(row.getByRole("cell").filter({ hasText: /^38(上年|$)/ })).toBeVisible();
  });
});

test("the city begins its own report from the sums, and drafts its progress sheet and bulletin", async ({
  enter,
}) => {
  test.slow();
  const writer = await enter("shi-shenhe2");
  await test.step("the missing county is named before incomplete sums are written", async () => {
    await writer.goto(rollUp);
    await writer.getByRole("button", { name: "由汇总开始填报" }).click();
    const dialog = writer.getByRole("dialog", { name: "还缺 1 个单位，仍要写入吗？" });
    await expect(dialog).toContainText("还没有计入：云溪县");
    await expectAccessibleAtAllWidths(writer);
    await dialog.getByRole("button", { name: "写入 3 个单位的合计" }).click();
    const own = writer.getByRole("region", { name: "本市报告" });
    await expect(own.getByText(/^已写入 \d+ 格（3 个单位，还缺 1 个/)).toBeVisible({ timeout: 60_000 });
    await expect(own.getByText(/^各格跟随汇总（已公布的 3 \/ 4 个单位）/)).toBeVisible();
    await own.getByRole("link", { name: "打开本市报告" }).click();
  });
  await test.step("the draft has the sums in its cells", async () => {
    await clerk.goTo(writer, "二、主动公开政府信息情况");
    await expect(clerk.cell(writer, "行政强制")).toHaveValue("49");
    await expectAccessibleAtAllWidths(writer);
  });

  const page = await enter("shi-shenhe");
  await page.goto(`/reviews?year=${year}`);
  await expect(page.getByRole("row").filter({ hasText: "示范市" })).toContainText("填报中");
  const openPaper = async (name: RegExp) => {
    await page.goto(`/reviews?year=${year}`);
    await page.getByRole("button", { name: "进度表、通报、函报" }).click();
    await page.getByRole("dialog").getByRole("link", { name }).click();
  };
  const text = page.getByRole("region", { name: "文件内容" });
  await test.step("the progress sheet has a line for each unit", async () => {
    await openPaper(/^示范市进度表\s?改稿、征求意见$/);
    await page.getByRole("button", { name: "起草进度表" }).click();
    await expect(text.getByLabel("标题", { exact: true })).toHaveValue(/^示范市2025年度/);
    const units = await text
      .getByLabel(/^第 \d+ 行 单位$/)
      .evaluateAll((all) => all.map((each) => (each instanceof HTMLTextAreaElement ? each.value : "")));
    expect(units.sort()).toEqual(["云溪县", "市水务局", "望川县", "碧岭县"].sort());
    await expectAccessibleAtAllWidths(page);
  });
  await test.step("the bulletin is addressed to the counties, and does not praise who had to mend", async () => {
    await openPaper(/^示范市通报\s?改稿、征求意见$/);
    await page.getByRole("button", { name: "起草通报" }).click();
    const paragraphs = text.getByLabel("段落");
    await expect(paragraphs.first()).toHaveValue("各县（市、区）人民政府，市政府各部门、有关单位：");
    const lines = await paragraphs.evaluateAll((all) =>
      all.map((each) => (each instanceof HTMLTextAreaElement ? each.value : "")),
    );
    expect(lines.join("")).toContain("应报送单位4个，已报送3个，其中按时3个；已公布3个；未报送1个");
    expect(lines.join("")).toContain("县（市、区）3个、已公布2个；部门1个、已公布1个");
    expect(lines.find((line) => line.includes("一次通过审核并已公布"))).not.toContain("望川县");
    await expectAccessibleAtAllWidths(page);
    const file = page.waitForEvent("download");
    await page.getByRole("link", { name: "下载 Word" }).click();
    expect((await file).suggestedFilename()).toMatch(/通报.*\.docx$/);
  });
});

/** The open data of those units that have published. */
async function publishedBy(request: APIRequestContext, units: readonly string[]): Promise<OpenReport[]> {
  const answers = await Promise.all(units.map((unit) => request.get(`/api/v1/reports/${unit}/${year}`)));
  return Promise.all(answers.filter((answer) => answer.ok()).map((answer) => answer.json()));
}
