import { expect, test } from "vitest";
import type { CleanBlock } from "../../read/clean/clean";
import { textBlock } from "../../read/source-block";
import { findTitle } from "./title";
import { unitIn, unitNamedIn } from "./unit";

test.each([
  ["把柳河镇人民政府官方网站作为公开的第一平台。", "柳河镇"],
  ["现就柳河镇2023年政府信息公开工作情况报告如下。", "柳河镇"],
  ["现将新河县柳河镇2023年度政府信息公开情况报告如下。请向青石镇人民政府咨询。", "柳河镇"],
  ["本报告由柳河镇人民政府编制，向青石镇人民政府学习。", "柳河镇"],
  ["本年报由柳河镇党政办公室编制。", "柳河镇"],
  ["本报告由新河市人民政府信息公开工作领导小组办公室根据《条例》编制。", "新河市"],
  ["现将富县人民政府2023年政府信息公开工作年度报告予以公布。", "富县"],
  ["本报告由新河县水务局编制，全文包括总体情况等六部分。", "新河县水务局"],
  ["现公布新河县自然资源和规划局政府信息公开工作2023年度报告。", "新河县自然资源和规划局"],
  ["现将2021年新河县民政局政府信息公开工作年度报告予以公布。", "新河县民政局"],
  ["特向社会公布2019年度新河市公安局河东分局政府信息公开工作年度报告。", "新河市公安局河东分局"],
  [
    "现将我局2021年政府信息公开工作情况报告如下。如有疑问，请与新河县交通运输局办公室联系（地址：新河大街5号）。",
    "新河县交通运输局",
  ],
  [
    "一、总体情况\n2022年，在县委、县政府的正确领导下，新河经济开发区管理委员会认真贯彻执行《条例》。我委坚持公开。",
    "新河经济开发区管理委员会",
  ],
  ["2022年，我局按照《新河县水务局关于公开工作的通知》办理。柳河镇坚持公开为常态。", "柳河镇"],
  ["现将新河县人民政府2023年政府信息公开工作年度报告予以公布。", "新河县"],
  ["我镇认真贯彻《条例》，县政府统一部署。", null],
])("%s names its unit", (text, unit) => expect(unitNamedIn([text])).toBe(unit));

test("what a page's head calls a document is not its title", () => {
  const lines = [
    "名称：柳河镇2023年政府信息公开工作年度报告",
    "柳河镇人民政府2023年政府信息公开工作年度报告",
    "一、总体情况",
  ];
  const blocks = lines.map((text, from): CleanBlock => ({ ...textBlock(text), from }));
  expect(findTitle(blocks, 2)).toEqual({ text: lines[1], at: [1] });
});

test.each([
  ["新河高新区（经开区）管委会2022年度政府信息公开工作报告", "新河高新区管委会"],
  ["新河县人民政府柳河街道办事处2021年政府信息公开工作年度报告", "柳河街道"],
  ["新河县民政局2024政府信息公开工作年度报告", "新河县民政局"],
])("the title %s names its unit", (title, unit) => expect(unitIn(title)).toBe(unit));

const titleOf = (...lines: string[]) =>
  findTitle(
    lines.map((text, from): CleanBlock => ({ ...textBlock(text), from })),
    lines.length,
  )?.text;

test.each([
  [["新河县人民政府办公室2023年政府信息", "公开工作年度报告"]],
  [["新河县柳河镇", "2023年度政府信息公开工作年度报告"]],
  [["新河县农业农村局（新河县茶叶局）", "2023年政府信息公开工作年度报告"]],
  [["新河县", "柳河镇人民政府2023年", "政府信息公开工作年度报告"]],
])("a title over the lines %j is one", (lines) => {
  expect(titleOf(...lines, "根据《条例》编制本报告。")).toBe(lines.join(""));
});

test("a line of its own above a whole title is no part of it", () => {
  expect(titleOf("政务公开 年报", "柳河镇2023年政府信息公开工作年度报告")).toBe(
    "柳河镇2023年政府信息公开工作年度报告",
  );
});
