import { expect, test } from "vitest";
import { proseOf } from "../../prose/prose";
import { inputWith } from "../cases/testing-input";
import { runChecks } from "../run-checks";

/** Certain faults are warnings or errors; text that may be right is a hint. */

const severitiesOf = (code: string, report: Parameters<typeof inputWith>[0]) =>
  runChecks(inputWith(report))
    .filter((finding) => finding.code === code)
    .map(({ severity }) => severity);
const disclosure = (year: number, line: string) => ({ year, chapters: { disclosure: proseOf(line) } });

test.each([
  ["青山县柳河镇人民政府2025年度政府信息公开工作年度报告", ["hint"]],
  ["2025年青山县柳河镇人民政府政府信息公开工作年度报告", ["hint"]],
  ["青山县柳河镇人民政府政府信息公开工作2025年度报告", ["hint"]],
  ["青山县柳河镇人民政府政府信息公开工作年度报告", ["hint"]],
  ["青山县柳河镇人民政府2025年政府信息公开工作报告", ["warning"]],
  ["青山县柳河镇人民政府2024年政府信息公开工作年度报告", ["warning"]],
])("the title “%s”", (title, severities) => {
  expect(severitiesOf("R00-2", { year: 2025, front: { title } })).toEqual(severities);
});

test.each([
  ["2016年，我镇召开公开工作会议。", ["warning"]],
  ["截至2016年底，公开了全部目录。", ["warning"]],
  ["充实栏目，进一步巩固2016年信息公开的成果。", ["hint"]],
  ["2016年两个站所分设后，目录由一人维护。", ["hint"]],
])("another year: %s", (line, severities) => {
  expect(severitiesOf("R14-26", disclosure(2017, line))).toEqual(severities);
});

test.each([
  ["2024年，我镇被评为先进单位。2025年，我镇按月更新。", ["hint"]],
  ["2024年，我镇按月更新专栏。", ["warning"]],
  ["2019年，我镇取消了独立的网站。", ["hint"]],
  ["报告电子版见http://www.example.cn/art/2024/1/11/a.html。", []],
])("a year before the report's: %s", (line, severities) => {
  expect(severitiesOf("R21-14", disclosure(2025, line))).toEqual(severities);
});

test.each([
  ["公开法律、法规和国家有关规定规定应当公开的信息。", ["hint"]],
  ["按规定规定公开信息。", ["warning"]],
])("a word that is a noun and a verb: %s", (line, severities) => {
  expect(severitiesOf("R00-55", disclosure(2025, line))).toEqual(severities);
});

test.each([
  ["全年公开信息23条，其中政府网站20条、政务微信167条。", ["error"]],
  ["全年通过县政府网站公开信息60条，其中公众号推送信息110条。", ["hint"]],
])("a channel with more than the total: %s", (line, severities) => {
  const report = { year: 2025, chapters: { others: proseOf(line) } };
  expect(severitiesOf("R00-11", report)).toEqual(severities);
  const found = runChecks(inputWith(report)).filter(({ code }) => code === "R00-11");
  expect(found.flatMap(({ repairs }) => repairs)).toEqual([]);
});

test("words of a page above the opening may belong to the page", () => {
  const of = (line: string) => severitiesOf("R00-50", { year: 2025, chapters: { preface: proseOf(line) } });
  expect(of("字号：[ ] 关闭")).toEqual(["hint"]);
  expect(of("根据《条例》，本报告由（ ）编制。")).toEqual(["error"]);
});

test.each([
  ["全年主动公开政府信息197条。", "全年共主动公开政府信息179条。", ["warning"]],
  ["2025年主动公开政府信息197条。", "我县主动公开政府信息179条。", ["hint"]],
  ["全年共主动公开政府信息197条。", "本单位全年共主动公开政府信息17条。", []],
])("one count with two values: %s %s", (first, second, severities) => {
  const chapters = { others: proseOf(first, second) };
  const unit = { name: "青山县人民政府", kind: "county" as const };
  const found = runChecks({ ...inputWith({ year: 2025, chapters }), unit }).filter(
    ({ code }) => code === "R00-16",
  );
  expect(found.map(({ severity }) => severity)).toEqual(severities);
});

test.each([
  [[], ["warning"]],
  [["## 依申请公开", "没有收到申请。"], ["hint"]],
])("a sub-item within another, beside %j", (own, severities) => {
  const lines = [
    "## 主动公开",
    "公开信息86条。",
    ...own,
    "## 政府信息管理",
    "### 依申请公开情况",
    "按规程办理。",
  ];
  expect(severitiesOf("R00-120", { year: 2025, chapters: { overview: proseOf(...lines) } })).toEqual(
    severities,
  );
});

test("of a chapter without sections, what its paragraphs state is asked, what they do not is missing", () => {
  const overview = proseOf(
    "2025年，我镇及时更新专栏。",
    "2025年，我镇通过县政府网站公开各类信息90条。",
    "全年没有收到政府信息公开申请。",
  );
  expect(severitiesOf("R21-26", { year: 2025, chapters: { overview } })).toEqual([
    ...["error", "error"],
    ...["hint", "hint", "hint"],
  ]);
});

test.each([
  ["由县政府办公室汇总各乡镇、各部门的年度报告编制而成。", "青山县水务局", ["hint"]],
  ["汇总各乡镇、各部门的年度报告编制而成。", "", ["hint"]],
  ["汇总各乡镇、各部门的年度报告编制而成。", "青山县水务局", ["warning"]],
])("a report compiled of others: %s of “%s”", (line, name, severities) => {
  const input = inputWith({ year: 2025, chapters: { preface: proseOf(`本报告${line}`) } });
  const found = runChecks({ ...input, unit: { name, kind: "department" } });
  expect(found.filter(({ code }) => code === "R00-105").map(({ severity }) => severity)).toEqual(severities);
});

test("what was updated unasked is a content of the section on disclosure", () => {
  const overview = proseOf(
    "明确职责与形式，主动公开更新中心的职能、负责人、内设机构等方面信息。",
    "没有收到政府信息公开申请。",
  );
  expect(sectionSeverities({ overview })).toEqual(["error", "error", "error", "hint", "hint"]);
});

test("what was published and counted is a content of the section on disclosure, whatever it is called", () => {
  const overview = proseOf("2025年，园区编发简报36期，在镇网站发布消息58条，公众号推送91篇。");
  expect(sectionSeverities({ overview })).toEqual(["error", "error", "error", "hint", "hint"]);
});

test("of a sub-item that a later chapter tells in words, it is asked whether that is its place", () => {
  const overview = proseOf("2025年，我局按要求做好各项工作。");
  const words =
    "本着方便办事的原则，以县政府网站为主，兼用公示栏和宣传册，把办事指南、收费标准和名单逐项公布。";
  expect(sectionSeverities({ overview })).toEqual(Array(5).fill("error"));
  expect(sectionSeverities({ overview, disclosure: proseOf(words) })).toEqual([
    ...Array(4).fill("error"),
    "hint",
  ]);
});

function sectionSeverities(chapters: Record<string, ReturnType<typeof proseOf>>) {
  return severitiesOf("R21-26", { year: 2025, chapters });
}

test.each([
  ["## 政府信息公开平台建设", "收到申请的答复均由办公室送达，没有发生诉讼。", ["hint"]],
  ["## 政府信息管理", "开通微信公众号1个，新建公开专区1处，更换屏幕2块。", ["hint"]],
  ["## 监督保障", "通过微信公众号发布动态70条，张榜12次，送到各村。", ["hint"]],
  ["## 政府信息公开平台建设", "在公众号开设收到申请后的查询入口，答复均可查看。", []],
  ["## 政府信息管理", "逐条核对，全年更正差错3条，均在当天完成。", []],
  ["## 监督保障", "安排专人每月抽看专栏，通报结果4次。", []],
])("what stands under “%s”: %s", (heading, line, severities) => {
  expect(severitiesOf("R00-86", { year: 2025, chapters: { overview: proseOf(heading, line) } })).toEqual(
    severities,
  );
});

const sectionsOf = (...lines: string[]) => {
  const overview = proseOf(...lines);
  return runChecks(inputWith({ year: 2025, chapters: { overview } }))
    .filter(({ code }) => code === "R21-26")
    .map(({ severity, message }) => `${severity} ${message.replace(/^.*缺少/, "")}`);
};

test("of the five sections, one that may stand under another name is asked; what no section is about is missing", () => {
  expect(
    sectionsOf(
      "## 主动公开",
      "公开信息86条。",
      "## 依申请公开",
      "没有收到申请。",
      "## 优化公开渠道",
      "在县政府网站开设专栏。",
      "## 强化组织领导",
      "召开会议2次。",
    ),
  ).toEqual([
    "error “政府信息管理”一节",
    "hint “政府信息公开平台建设”一节；“优化公开渠道”里可能写到了，请看是否改用规定的名称",
    "hint “监督保障”一节；“强化组织领导”里可能写到了，请看是否改用规定的名称",
  ]);
});

test.each([
  ["存在的主要问题及改进情况、其他需要报告的事项等六部分组成。", ["hint"]],
  ["存在的主要问题及改进情况、其他需要报告的事项六部分组成。", ["warning"]],
])("five of six parts are listed: %s", (end, severities) => {
  const opening = `本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、${end}`;
  const report = { year: 2025, chapters: { preface: proseOf(opening) } };
  expect(severitiesOf("R00-47", report)).toEqual(severities);
});

test.each(["各站所报送的信袭晚了两天。", "张榜之前由村里先核审一遍。"])(
  "a slip outside of phrases is asked: %s",
  (line) =>
    expect(severitiesOf("R00-78", { year: 2025, chapters: { disclosure: proseOf(line) } })).toEqual(["hint"]),
);

test("the number of who is in charge is a telephone number", () => {
  const overview = proseOf("工作人员：李某 县开发区办公室主任 85800831");
  const report = { year: 2016, front: { phone: "" }, chapters: { overview } };
  expect(severitiesOf("R00-3", report)).toEqual([]);
});

test("a section about the rules of publication may be about its management", () => {
  expect(
    sectionsOf(
      "（一）主动公开。公开信息86条。",
      "（二）依申请公开。没有收到申请。",
      "（三）平台建设。县政府网站开设专栏。",
      "（四）监督保障。召开会议2次。",
      "（五）健全工作制度。未经签批的不公开。",
    ),
  ).toEqual(["hint “政府信息管理”一节；“健全工作制度”里可能写到了，请看是否改用规定的名称"]);
});

test("a section that begins a paragraph has a name, too", () => {
  expect(
    sectionsOf(
      "（一）主动公开。公开信息86条。",
      "（二）网站建设方面。县政府网站开设专栏。",
      "（三）严把信息发布关。实行保密审查。",
    ),
  ).toEqual([
    "error “依申请公开”一节",
    "error “监督保障”一节",
    "hint “政府信息管理”一节；“严把信息发布关”里可能写到了，请看是否改用规定的名称",
    "hint “政府信息公开平台建设”一节；“网站建设方面”里可能写到了，请看是否改用规定的名称",
  ]);
});

test.each([
  [
    "## 收费及减免情况",
    ["warning “收费及减免情况”是2008年《条例》提纲的标题；信息处理费写在“其他需要报告的事项”"],
  ],
  ["## 不予公开情况", ["hint “不予公开情况”是2008年《条例》提纲的标题，请看是否并入依申请公开"]],
])("a heading of the outline of 2008: %s", (heading, expected) => {
  const overview = proseOf("## 主动公开", "公开信息86条。", heading, "没有发生。");
  const found = runChecks(inputWith({ year: 2025, chapters: { overview } }));
  expect(
    found.filter(({ code }) => code === "R00-48").map(({ severity, message }) => `${severity} ${message}`),
  ).toEqual(expected);
});

test.each([
  ["电子邮箱：qingshi @163.com", ["邮箱“qingshi @163.com”写错了字符，应为“qingshi@163.com”"]],
  ["电子邮箱：qingshi@163", ["邮箱“qingshi@163”不完整，应写成“名称@域名”"]],
  ["电子邮箱：qingshi@163.com", []],
])("%s", (line, messages) => {
  const preface = proseOf(`如有疑问，请与柳河镇人民政府联系（${line}）。`);
  const found = runChecks(inputWith({ year: 2025, chapters: { preface } }));
  expect(
    found
      .filter(({ code, message }) => code === "R00-4" && message.startsWith("邮箱"))
      .map(({ message }) => message),
  ).toEqual(messages);
});

test.each([
  ["一、概述，（一）公开内容，二、主动公开情况，三、问题，", []],
  ["2025年，我镇更新了专栏，按月核对，", ["warning"]],
])("a paragraph that ends in a comma: %s", (line, severities) => {
  expect(severitiesOf("R00-79", disclosure(2025, line))).toEqual(severities);
});

test.each([
  ["全年公开信息90条，其中机构职能类10条，政策法规类20条，其他类50条。", ["error"]],
  ["全年公开信息90条，发布机构职能类10条，政策法规类20条，其他类50条。", ["hint"]],
  ["全年公开信息90条，其中机构职能类40条，政策法规类20条（另有10条为转发），其他类20条。", ["hint"]],
])("parts that fall short: %s", (line, severities) => {
  expect(severitiesOf("R00-12", disclosure(2025, line))).toEqual(severities);
});

test.each([
  // A character may be left out on purpose.
  ["接受社会监督，完善政府信公开工作。", ["hint"]],
  ["全年共累公开信息12条。", ["hint"]],
  ["发布政策解读稿10篇。", ["hint"]],
  // Correct words can be this close: to a short phrase, by a character of another sound, between words, and
  // while the end is still being typed.
  ["能过政府门户网站公布目录。", ["hint"]],
  ["本年信息更新量有所上升。", ["hint"]],
  ["继续规范申请公开工作。", ["hint"]],
  ["继续完善政府信息公", ["hint"]],
  ["新增档案柜等设备。", ["hint"]],
  ["各站所配齐了工作人员。", ["hint"]],
  // A list may continue with the word that would complete a phrase; the short name of the last chapter is
  // common.
  ["为人民群众知情、参与、监督创造条件。", ["hint"]],
  ["包括总体情况、其他需报告的事项等内容。", []],
  ["没有其他需报告说明的事项。", []],
])("a near miss of a standing phrase: %s", (line, severities) => {
  expect(severitiesOf("R00-78", disclosure(2025, line))).toEqual(severities);
});
