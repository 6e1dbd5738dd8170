import { expect, test } from "vitest";
import { proseOf } from "../../prose/prose";
import { inputWith } from "../cases/testing-input";
import { runChecks } from "../run-checks";

/** What surely is wrong is a warning or an error, what may be right as well a hint. */

const severitiesOf = (code: string, report: Parameters<typeof inputWith>[0]) =>
  runChecks(inputWith(report))
    .filter((finding) => finding.code === code)
    .map(({ severity }) => severity);
const disclosure = (year: number, line: string) => ({ year, chapters: { disclosure: proseOf(line) } });

test.each([
  ["青山县柳河镇人民政府2025年度政府信息公开工作年度报告", ["hint"]],
  ["2025年青山县柳河镇人民政府政府信息公开工作年度报告", ["hint"]],
  ["青山县柳河镇人民政府2025年政府信息公开工作报告", ["warning"]],
  ["青山县柳河镇人民政府2024年政府信息公开工作年度报告", ["warning"]],
])("the title “%s”", (title, severities) => {
  expect(severitiesOf("R00-2", { year: 2025, front: { title } })).toEqual(severities);
});

test.each([
  ["2016年，我镇召开公开工作会议。", ["warning"]],
  ["截至2016年底，公开了全部目录。", ["warning"]],
  ["充实栏目，进一步巩固2016年信息公开的成果。", ["hint"]],
])("another year: %s", (line, severities) => {
  expect(severitiesOf("R14-26", disclosure(2017, line))).toEqual(severities);
});

test.each([
  ["全年公开信息90条，其中机构职能类10条，政策法规类20条，其他类50条。", ["error"]],
  ["全年公开信息90条，发布机构职能类10条，政策法规类20条，其他类50条。", ["hint"]],
])("parts that fall short: %s", (line, severities) => {
  expect(severitiesOf("R00-12", disclosure(2025, line))).toEqual(severities);
});
