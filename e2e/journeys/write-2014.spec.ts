import { expect, test } from "../fixtures";
import {
  begin,
  cell,
  fillFront,
  finding,
  goTo,
  make,
  pasteBlock,
  railStep,
  saved,
  stands,
  typeChapter,
} from "../steps/clerk";
import { figureOf, openData, openFromList, printedFigure } from "../steps/reader";
import { approveAndPublish, openFromQueue } from "../steps/reviewer";
import { signOff, submit } from "../steps/signer";

/** 高塬乡 writes its report of 2016 later: eleven chapters by its county's settings, and the one big table. */
const unit = "990101209000";
const year = 2016;
const title = "高塬乡人民政府2016年政府信息公开工作年度报告";

const chapters = [
  ["一、概述", "高塬乡由党政办公室负责政府信息公开，2016年按县里的目录逐项落实。"],
  ["二、政府信息公开的组织领导和制度建设情况", "成立了领导小组，公开前由分管领导审核。"],
  ["三、重点领域政府信息公开工作推进情况", "退耕还林补助和低保名单按季公布。"],
  ["四、主动公开政府信息以及公开平台建设情况", "全年主动公开政府信息60条，其中政府网站48条。"],
  ["五、政府信息公开申请的办理情况", "全年收到申请4件，已全部按时办结。"],
  ["六、政府信息公开的收费以及减免情况", "没有收费，也没有减免的情形。"],
  ["七、因政府信息公开申请提起行政复议、行政诉讼的情况", "没有发生行政复议和行政诉讼。"],
  ["八、政府信息公开保密审查及监督检查情况", "公开的信息逐条作了保密审查。"],
  ["九、村级信息公开推进情况", "十个村都建有公开栏，每季度更新一次。"],
  ["十、政府信息公开工作存在的主要问题及改进情况", "政策解读偏少，2017年起重要文件与解读同步发布。"],
  ["十一、需要说明的事项与附表", "统计表附后。"],
] as const;

/** The column of the township's own spreadsheet, 58 figures: the total of applications is one too large. */
const column = [
  ...[60, 5, 6, 0, 48, 0, 20, 10],
  ...[1, 0, 0, 0, 0, 2, 1, 0],
  ...[5, 2, 0, 1, 1],
  ...[4, 4, 0],
  ...[4, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0],
  ...[0, 0, 0, 0],
  ...[0, 0, 0, 0],
  ...[0, 0],
  ...[1, 1, 2, 1, 1, 0.5],
  ...[2, 1, 18],
];

test.describe.configure({ mode: "serial" });

let draft = "";

test("the county sets eleven chapters of its own for the year", async ({ enter }) => {
  const page = await enter("shenhe");
  await page.goto("/counties");
  await page.getByRole("link", { name: /2016/ }).click();
  await expect(page.getByRole("heading", { name: `云溪县 ${year} 年度设置`, level: 1 })).toBeVisible();
  const list = page.getByRole("list", { name: "章节" }).getByRole("textbox", { name: /章节名称$/ });
  for (const [outline, count] of [
    ["条例六项（概述加第三十二条六项），默认", 7],
    ["山东（十一章）", 11],
  ] as const) {
    await page.getByLabel("常见方案").selectOption({ label: outline });
    await page.getByRole("button", { name: "换成这套" }).click();
    await expect(list).toHaveCount(count);
  }
  const ninth = page.getByLabel("九、章节名称");
  await ninth.fill("");
  await page.getByRole("button", { name: "保存设置" }).click();
  await expect(page.getByText("没有保存：请先改正页面上标红的地方")).toBeVisible();
  await ninth.fill("村级信息公开推进情况");
  await page.getByRole("button", { name: "保存设置" }).click();
  await expect(page.getByText("设置已保存")).toBeVisible();
  await page.reload();
  await expect(ninth).toHaveValue("村级信息公开推进情况");
});

test("the clerk writes the eleven chapters, pastes the column, and accepts the computed total", async ({
  enter,
}) => {
  const page = await enter("gaoyuan");
  await begin(page, year);
  draft = new URL(page.url()).pathname.replace("/front", "");
  await fillFront(page, {
    联系地址: "云溪县高塬乡塬上街2号",
    联系电话: "0000-8201009",
    成文日期: "2017-03-10",
  });
  // Nobody waits at each chapter until it is saved.
  for (const [chapter, text] of chapters) await typeChapter(page, chapter, [text]);
  await saved(page);

  await goTo(page, "统计表");
  const first = cell(page, "一、主动公开情况", "（一）主动公开政府信息数");
  await pasteBlock(
    first,
    column.map((figure) => [String(figure)]),
  );
  await page.getByRole("button", { name: "填入 58 格" }).click();
  await expect(page.getByText("已填入 58 格")).toBeVisible();
  const fault = finding(page, "（一）收到申请数 5，与各渠道之和 4 相差 1");
  await expect(fault).toBeVisible();
  await saved(page);
  await expect(railStep(page, "统计表")).toContainText("有错误");

  await make(page, "提请审签");
  await expect(page.getByText("还有未改正的错误")).toBeVisible();

  await goTo(page, "体检");
  await expect(fault).toBeVisible();
  await goTo(page, "统计表");
  await page.getByRole("button", { name: "改用合计数 4" }).click();
  await expect(fault).toBeHidden();
  await expect(cell(page, "三、依申请公开情况", "（一）收到申请数")).toHaveValue("4");
  await saved(page);
  await goTo(page, "体检");
  await expect(page.getByText("可以提请审签")).toBeVisible();
  await make(page, "提请审签");
  await stands(page, "待审签");
});

test("it is signed, submitted, approved, and read by the public with its annex", async ({
  enter,
  page,
  request,
}) => {
  const signer = await enter("gaoyuan-sign");
  await signer.goto(`${draft}/sign-off`);
  await signOff(signer, "任广源 乡长");
  await submit(signer);
  const reviewer = await enter("shenhe");
  await openFromQueue(reviewer, "高塬乡", year);
  await approveAndPublish(reviewer);

  await openFromList(page, year, title);
  const contents = page.getByRole("navigation", { name: "目录" }).getByRole("link");
  await expect(contents).toHaveCount(12);
  await expect(contents.last()).toContainText("附件");
  await expect(printedFigure(page, "4.政务微信公开政府信息数", "20")).toBeVisible();

  const report = await openData(request, unit, year);
  expect(report).toMatchObject({ title, year, edition: "2014", version: 1 });
  expect(report.chapters.map(({ heading, text }) => [heading, text])).toEqual(chapters);
  expect(report.figures.map(({ value }) => value)).toEqual(column.with(16, 4));
  expect(figureOf(report, "（一）收到申请数")).toBe(4);
  expect(figureOf(report, "（三）接受培训人员数")).toBe(18);
});
