import { expect, expectAccessible, test } from "../fixtures";
import * as clerk from "../steps/clerk";
import { fromWord } from "../steps/from-word";
import { figureOf, openData, openFromList, printedFigure, printsAlone, withoutScript } from "../steps/reader";
import * as reviewer from "../steps/reviewer";
import { signAndSubmit, signOff, submit } from "../steps/signer";

/** 青石镇 has not begun its report of 2025: it is written here from nothing until the public reads it. */
const unit = "990101101000";
const year = 2025;
const title = "青石镇人民政府2025年政府信息公开工作年度报告";

const balance = "自然人列：本年新收加上年结转 6，与办理结果总计加结转下年度 4 相差 2";
const problem = "部分村庄更新公开栏偏慢，下一步每月核对一次公开清单，由各村联系人逐项确认。";

test.describe.configure({ mode: "serial" });

let draft = "";

test("the clerk starts an empty report and writes the front matter and every chapter", async ({ enter }) => {
  const page = await enter("qingshi");
  await clerk.begin(page, year);
  draft = new URL(page.url()).pathname.replace("/front", "");

  await clerk.fillFront(page, {
    联系地址: "云溪县青石镇青石大街1号",
    联系电话: "0000-8201001",
    邮政编码: "990101",
    成文日期: "2026-01-12",
  });
  await page.getByRole("button", { name: "按上面的信息重写引言" }).click();
  await expect(page.getByRole("textbox", { name: "引言" })).toContainText("青石大街1号");
  await clerk.saved(page);

  await test.step("headings by typing and by pasting from Word", async () => {
    await clerk.writeChapter(page, "一、总体情况", [
      "（一）主动公开",
      "全年主动公开政府信息96条，重点是矿山生态修复和集中供水。",
      "（二）依申请公开",
      "全年收到申请5件，上年结转1件，均在期限内答复。",
      "",
    ]);
    const chapter = clerk.paper(page, "一、总体情况");
    await clerk.pastePage(chapter, fromWord);
    await expect(chapter.getByRole("heading")).toHaveText([
      "主动公开",
      "依申请公开",
      "政府信息管理",
      "政府信息公开平台建设",
      "监督保障",
    ]);
    await expect(chapter.getByRole("cell", { name: "96" })).toBeVisible();
    await clerk.saved(page);
    await expect(clerk.railStep(page, "一、总体情况")).toContainText("完成");
  });

  await test.step("a slip is underlined in its sentence and mended there by the keyboard", async () => {
    const chapter = "五、存在的主要问题及改进情况";
    await clerk.writeChapter(page, chapter, [problem.replace("由各村", "由各村各村")]);
    const text = clerk.paper(page, chapter);
    await expect(text.locator(".found-warning")).toHaveText("各村各村");
    await text.press("F8");
    const card = page.getByRole("region", { name: "这几个字的问题" });
    await expect(card).toContainText("“各村”写了两遍");
    await expectAccessible(page);
    await page.keyboard.press("Tab");
    await expect(card.getByRole("link", { name: "R00-55" })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(text).toHaveText(problem);
    await expect(card).toBeHidden();
    await expect(text).toBeFocused();
    await clerk.saved(page);
  });
  await clerk.writeChapter(page, "六、其他需要报告的事项", ["本年度没有收取信息处理费。"]);
});

test("the clerk fills in the tables, sees the error at its row and in the examination, and is refused", async ({
  enter,
}) => {
  const page = await enter("qingshi");
  await page.goto(draft);

  await clerk.goTo(page, "二、主动公开政府信息情况");
  await clerk.pasteBlock(clerk.cell(page, "规章", "本年制发件数"), [
    ["0", "0", "0"],
    ["1", "0", "8"],
  ]);
  // The rows of the figures are shown first, and Enter confirms.
  await expect(page.getByRole("button", { name: "填入 6 格" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("已填入 6 格")).toBeVisible();
  await clerk.typeDown(clerk.cell(page, "行政许可"), ["52"]);
  await clerk.typeDown(clerk.cell(page, "行政处罚"), ["4", "1"]);
  await clerk.typeDown(clerk.cell(page, "行政事业性收费"), ["9.63211"]);
  await clerk.saved(page);

  await clerk.goTo(page, "三、收到和处理政府信息公开申请情况");
  await clerk.typeDown(clerk.cell(page, "一、本年新收政府信息公开申请数量", "自然人"), ["5", "1", "4"]);
  await clerk.restIsZero(page);
  const total = clerk.cell(page, "一、本年新收政府信息公开申请数量", "总计");
  await expect(total).toHaveValue("5");
  await expect(clerk.finding(page, balance)).toBeVisible();
  await expect(clerk.railStep(page, "三、收到和处理政府信息公开申请情况")).toContainText("有错误");

  await test.step("a number of the sentence is the table's, and follows it", async () => {
    const chapter = clerk.paper(page, "三、收到和处理政府信息公开申请情况");
    await chapter.press("Control+End");
    await page.keyboard.type("本年新收申请=");
    await expect(page.getByRole("listbox", { name: "统计项" })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(chapter).toHaveText("本年新收申请=");
    await chapter.press("Backspace");
    await clerk.insertFigure(page, "xsz");
    await page.keyboard.type("，全部登记。");
    await expect(chapter).toHaveText("本年新收申请5件，全部登记。");
    await clerk.typeDown(clerk.cell(page, "一、本年新收政府信息公开申请数量", "自然人"), ["6"]);
    await expect(chapter).toHaveText("本年新收申请6件，全部登记。");
    await clerk.typeDown(clerk.cell(page, "一、本年新收政府信息公开申请数量", "自然人"), ["5"]);
    await expect(chapter).toHaveText("本年新收申请5件，全部登记。");
    await clerk.saved(page);
  });

  await clerk.goTo(page, "四、政府信息公开行政复议、行政诉讼情况");
  await clerk.restIsZero(page);
  await test.step("the chapter's usual statement says zero in words", async () => {
    await page.getByRole("button", { name: "插入本章常用表述" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "加到本章" }).click();
    await expect(clerk.paper(page, "四、政府信息公开行政复议、行政诉讼情况")).toContainText(
      "没有因政府信息公开工作被申请行政复议，也没有被提起行政诉讼。",
    );
    await clerk.saved(page);
  });

  await clerk.goTo(page, "体检");
  await expect(clerk.finding(page, balance)).toBeVisible();
  await clerk.make(page, "提请审签");
  await expect(page.getByText("还有未改正的错误")).toBeVisible();
  await expect(page.getByText("还有提醒没有写说明")).toBeVisible();
  await expectAccessible(page);
  await clerk.stands(page, "填报中");
});

test("the clerk corrects the error, explains the warning, finds everything after a reload, and hands over", async ({
  enter,
}) => {
  const page = await enter("qingshi");
  await page.goto(`${draft}/checks`);
  await page
    .getByRole("listitem")
    .filter({ hasText: balance })
    .getByRole("link", { name: /^去“/ })
    .first()
    .click();
  const granted = clerk.cell(page, "三、本年度办理结果", "（一）予以公开", "自然人");
  await granted.click();
  await page.keyboard.press("F2");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("6");
  await page.keyboard.press("Enter");
  await expect(clerk.finding(page, "相差")).toBeHidden();
  await clerk.saved(page);

  await clerk.explainWarnings(page, "另有1件文件经清理重新认定有效，因此比推算数多1件。");
  await expect(page.getByText("可以提请审签")).toBeVisible();

  await test.step("the next visit resumes here, with everything in its place", async () => {
    await page.goto(draft);
    await expect(page).toHaveURL(/\/checks$/);
    await expect(page.getByText("说明：另有1件文件")).toBeVisible();
    await clerk.goTo(page, "三、收到和处理政府信息公开申请情况");
    await expect(granted).toHaveValue("6");
    await clerk.goTo(page, "五、存在的主要问题及改进情况");
    await expect(clerk.paper(page, "五、存在的主要问题及改进情况")).toHaveText(problem);
    await clerk.goTo(page, "基本信息");
    await expect(page.getByLabel("联系地址")).toHaveValue("云溪县青石镇青石大街1号");
  });

  await clerk.make(page, "提请审签");
  await clerk.stands(page, "待审签");
});

test("the signer is refused without the whole checklist, then signs and submits", async ({ enter }) => {
  const page = await enter("qingshi-sign");
  await page.goto(draft);
  await clerk.goTo(page, "审签与报送");
  await page.getByRole("checkbox", { name: "不含国家秘密" }).check();
  await page.getByRole("button", { name: "审签通过" }).click();
  await expect(page.getByText("保密审查清单没有填完")).toBeVisible();
  await expect(page.getByText("等您审签")).toBeVisible();
  await signOff(page, "梁启文 副镇长");
  await submit(page);
});

test("the reviewer finds it in the queue, writes notes, and returns it with a reason", async ({ enter }) => {
  const page = await enter("shenhe");
  await reviewer.openFromQueue(page, "青石镇", year);
  await page.getByRole("button", { name: "开始审核" }).click();
  await expect(page.getByText("审核中").first()).toBeVisible();

  await test.step("a return without a reason is refused", async () => {
    const dialog = await reviewer.returnDialog(page);
    await dialog.getByRole("button", { name: "退回修改" }).click();
    await expect(dialog).toContainText("请至少写一条退回理由");
    await dialog.getByRole("button", { name: "取消" }).click();
  });

  await reviewer.noteOnParagraph(page, "部分村庄更新公开栏偏慢", "请写明是哪些村，何时完成。");
  await reviewer.noteOnFigure(page, "行政许可", "52", "与政务服务中心的 53 件不一致，请核对。");
  await reviewer.sendBack(page, ["“存在的主要问题”一章太笼统。"]);
});

test("the clerk reads the reason, corrects a word and a figure, and cannot hand over before the notes are answered", async ({
  enter,
}) => {
  const page = await enter("qingshi");
  await page.goto(draft);
  await expect(page).toHaveURL(/\/checks$/);
  const reason = page.getByText("“存在的主要问题”一章太笼统。");
  await expect(reason).toBeVisible();

  await clerk.goTo(page, "二、主动公开政府信息情况");
  await clerk.typeDown(clerk.cell(page, "行政许可"), ["53"]);
  await clerk.saved(page);
  await clerk.goTo(page, "五、存在的主要问题及改进情况");
  await expect(reason).toBeVisible();
  await clerk.replaceWords(page, "五、存在的主要问题及改进情况", "部分村庄", "石桥、上湾两村");
  await clerk.saved(page);

  await clerk.make(page, "提请审签");
  await expect(page.getByText("还有审核批注没有答复")).toBeVisible();
  await clerk.goTo(page, "体检");
  await clerk.answerNote(page, "请写明是哪些村", "已写明两个村和完成时限。");
  await clerk.answerNote(page, "与政务服务中心的 53 件不一致", "漏计 1 件，已按台账更正。");
  await clerk.make(page, "提请审签");
  await clerk.stands(page, "待审签");
});

test("the signer submits again; the reviewer sees what changed, approves and publishes", async ({
  enter,
}) => {
  const signer = await enter("qingshi-sign");
  await signer.goto(`${draft}/sign-off`);
  await signAndSubmit(signer, "梁启文 副镇长");

  const page = await enter("shenhe");
  await reviewer.openFromQueue(page, "青石镇", year);
  await expect(page.getByText("改 2 处")).toBeVisible();
  await expect(page.getByRole("link", { name: "只看改动" })).toHaveAttribute("aria-current", "true");
  const reworded = page.getByRole("listitem").filter({ hasText: "改写" });
  await expect(reworded.getByText("单位答复：已写明两个村和完成时限。")).toBeVisible();
  await expect(page.getByRole("deletion").filter({ hasText: "部分村庄" })).toBeVisible();
  await expect(page.getByRole("insertion").filter({ hasText: "石桥、上湾两村" })).toBeVisible();
  const figure = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: /行政许可/ }) })
    .filter({ has: page.getByRole("deletion") })
    .last();
  await expect(figure.getByRole("deletion")).toContainText("52");
  await expect(figure.getByRole("insertion")).toContainText("53");
  await page.getByRole("link", { name: "全文标出改动" }).click();
  await expect(page.getByRole("insertion").filter({ hasText: "53" })).toBeVisible();
  await reviewer.approveAndPublish(page);
});

test("the public reads it: in the list, on its page, without JavaScript, on paper, as data", async ({
  page,
  browser,
  request,
}) => {
  await openFromList(page, year, title);
  await expect(page.getByRole("navigation", { name: "目录" }).getByRole("link")).toHaveCount(6);
  await expect(page.getByRole("definition").filter({ hasText: "青石镇人民政府" }).first()).toBeVisible();
  await expect(page.getByText("2026年1月12日").first()).toBeVisible();
  await expect(printedFigure(page, "行政许可", "53")).toBeVisible();
  await expect(printedFigure(page, "行政事业性收费", "9.63211")).toBeVisible();
  await expect(page.getByText(/石桥、上湾两村/)).toBeVisible();

  await test.step("on paper only the document itself is printed", () => printsAlone(page));
  await test.step("without JavaScript", async () => {
    const reader = await withoutScript(browser);
    await openFromList(reader, year, title);
    await expect(printedFigure(reader, "行政许可", "53")).toBeVisible();
    await expect(reader.getByRole("heading", { name: /存在的主要问题及改进情况/ })).toBeVisible();
    await expect(reader.getByText("本年新收申请5件，全部登记。")).toBeVisible();
    await reader.context().close();
  });

  const report = await openData(request, unit, year);
  expect(report).toMatchObject({ title, year, edition: "2021", version: 1, unit: { code: unit } });
  expect(report.chapters.map(({ heading }) => heading)).toHaveLength(6);
  expect(report.chapters[0]?.text).toContain("（三）政府信息管理\n全年制发行政规范性文件1件，现行有效8件。");
  expect(report.chapters[2]?.text).toBe("本年新收申请5件，全部登记。");
  expect(report.chapters[4]?.text).toBe(problem.replace("部分村庄", "石桥、上湾两村"));
  expect(figureOf(report, "行政规范性文件", "现行有效件数")).toBe(8);
  expect(figureOf(report, "行政许可", "本年处理决定数量")).toBe(53);
  expect(figureOf(report, "行政事业性收费", "本年收费金额（单位：万元）")).toBe(9.63211);
  expect(figureOf(report, "（一）予以公开", "总计")).toBe(6);
  expect(report.figures.filter(({ value }) => value === null)).toEqual([]);
});
