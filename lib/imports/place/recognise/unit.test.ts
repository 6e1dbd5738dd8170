import { expect, test } from "vitest";
import type { CleanBlock } from "../../read/clean/clean";
import { textBlock } from "../../read/source-block";
import { findTitle } from "./title";
import { unitNamedIn } from "./unit";

test.each([
  ["把柳河镇人民政府官方网站作为公开的第一平台。", "柳河镇"],
  ["现就柳河镇2023年政府信息公开工作情况报告如下。", "柳河镇"],
  ["现将新河县柳河镇2023年度政府信息公开情况报告如下。请向青石镇人民政府咨询。", "柳河镇"],
  ["本报告由柳河镇人民政府编制，向青石镇人民政府学习。", "柳河镇"],
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
