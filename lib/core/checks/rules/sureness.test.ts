import { expect, test } from "vitest";
import { proseOf } from "../../prose/prose";
import { inputWith } from "../cases/testing-input";
import { runChecks } from "../run-checks";

/** What is certainly wrong is a warning or an error; what may be right is a hint. */

const severitiesOf = (code: string, report: Parameters<typeof inputWith>[0]) =>
  runChecks(inputWith(report))
    .filter((finding) => finding.code === code)
    .map(({ severity }) => severity);
const disclosure = (year: number, line: string) => ({ year, chapters: { disclosure: proseOf(line) } });

test.each([
  ["青山县柳河镇人民政府2025年度政府信息公开工作年度报告", ["hint"]],
  ["2025年青山县柳河镇人民政府政府信息公开工作年度报告", ["hint"]],
  ["青山县柳河镇人民政府政府信息公开工作2025年度报告", ["hint"]],
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
    ...["error", "error", "error"],
    ...["hint", "hint"],
  ]);
});

test.each([
  ["全年公开信息90条，其中机构职能类10条，政策法规类20条，其他类50条。", ["error"]],
  ["全年公开信息90条，发布机构职能类10条，政策法规类20条，其他类50条。", ["hint"]],
])("parts that fall short: %s", (line, severities) => {
  expect(severitiesOf("R00-12", disclosure(2025, line))).toEqual(severities);
});

test.each([
  ["接受社会监督，完善政府信公开工作。", ["warning"]],
  ["全年共累公开信息12条。", ["warning"]],
  // As near may be right words: to a short phrase, by a character of another sound, between words, and while the end is typed.
  ["能过政府门户网站公布目录。", ["hint"]],
  ["本年信息更新量有所上升。", ["hint"]],
  ["继续规范申请公开工作。", ["hint"]],
  ["继续完善政府信息公", ["hint"]],
  ["新增档案柜等设备。", ["hint"]],
  ["各站所配齐了工作人员。", ["hint"]],
])("a near miss of a standing phrase: %s", (line, severities) => {
  expect(severitiesOf("R00-78", disclosure(2025, line))).toEqual(severities);
});
