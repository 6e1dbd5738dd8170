import { expect, it } from "vitest";
import { textBlock } from "../../read/source-block";
import { placeDocument } from "../place-document";

const title = (year: number) => `青山县柳河镇${year}年政府信息公开工作年度报告`;

function numberingMessages(year: number, ...lines: string[]): string[] {
  return placeDocument([title(year), ...lines].map(textBlock))
    .findings.filter(({ code }) => code === "I-numbering")
    .map(({ message }) => message);
}

const national = [
  "一、总体情况",
  "（一）主动公开",
  "目录按月核对。",
  "（二）依申请公开",
  "没有收到申请。",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "部分栏目更新偏慢，已明确专人核对。",
  "六、其他需要报告的事项",
  "没有其他需要报告的事项。",
];

it("a chapter's name with a semicolon behind it, or with 申报 for 申请, is its heading", () => {
  const lines = national.map((line) =>
    line
      .replace("五、存在的主要问题及改进情况", "五、存在的主要问题及改进情况；")
      .replace("政府信息公开申请情况", "政府信息公开申报情况"),
  );
  const headings = placeDocument([title(2025), ...lines].map(textBlock)).placements.flatMap(({ target }) =>
    target?.kind === "heading" ? [target.chapterId] : [],
  );
  expect(headings).toEqual(["overview", "disclosure", "applications", "litigation", "problems", "others"]);
});

it("reports nothing for right headings", () => expect(numberingMessages(2025, ...national)).toEqual([]));

it.each([
  ["a chapter of another name", "一、总体情况", "一、总体工作概述", "规定的章名是“总体情况”"],
  [
    "a character of a name",
    "六、其他需要报告的事项",
    "六、其它需要报告的事项",
    "原文写作“其它需要报告的事项”",
  ],
  ["a skipped chapter", "五、存在的主要问题及改进情况", "六、存在的主要问题及改进情况", "章的编号不连续"],
  [
    "a number without its mark",
    "二、主动公开政府信息情况",
    "二 、主动公开政府信息情况",
    "章的编号写作“一、”",
  ],
  ["a skipped sub-item", "（二）依申请公开", "（三）依申请公开", "“（一）”后面是“（三）”"],
])("reports %s", (_, was, written, message) => {
  const found = numberingMessages(2025, ...national.map((line) => (line === was ? written : line)));
  expect(found.join()).toContain(message);
});

it("reports sub-items numbered like list items", () => {
  const lines = national.map((line) =>
    line.replace("（一）主动公开", "1、主动公开").replace("（二）依申请公开", "2、依申请公开"),
  );
  expect(numberingMessages(2025, ...lines)).toEqual([expect.stringContaining("章下面的标题用“（一）”编号")]);
});

it("ignores list items, and names where counties set them", () => {
  expect(
    numberingMessages(
      2018,
      "一、工作概况",
      "全年做了几件事：",
      "1.目录按月核对。",
      "2.专栏按月更新。",
      "二、依申请公开情况",
      "没有收到申请。",
    ),
  ).toEqual([]);
});

it("reports sub-items numbered above those in brackets", () => {
  const lines = national.flatMap((line) =>
    line === "五、存在的主要问题及改进情况"
      ? [line, "1、栏目", "（一）更新偏慢。", "（二）目录不全。", "2、队伍"]
      : [line],
  );
  expect(numberingMessages(2025, ...lines)).toEqual([expect.stringContaining("“1、栏目”“2、队伍”")]);
});
