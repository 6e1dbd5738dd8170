import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockText, proseOf, proseSchema, textOf } from "./prose";
import { blocksOfHeading, blocksOfLine } from "./prose-lines";

const summaries = (line: string, chapterHeading?: string) =>
  blocksOfLine(line, { chapterHeading }).map((block) =>
    block.type === "heading"
      ? `h${block.attrs.level} ${block.content?.[0]?.text}`
      : block.type === "paragraph"
        ? `p ${textOf(block.content)}`
        : block.type,
  );

describe("a numbered line becomes a heading", () => {
  it.each<[string, string[]]>([
    ["（二）加强组织领导", ["h2 加强组织领导"]],
    ["1、机构职能", ["h3 机构职能"]],
    ["（1）人员", ["h4 人员"]],
    ["（一）加强组织领导。", ["h2 加强组织领导"]],
    [
      "（一）加强组织领导。成立领导小组。明确专人负责。",
      ["h2 加强组织领导", "p 成立领导小组。明确专人负责。"],
    ],
    ["1.坚持问题导向。逐条整改。", ["h3 坚持问题导向", "p 逐条整改。"]],
    ["二、工作回顾", ["h2 工作回顾"]],
  ])("%s", (line, blocks) => expect(summaries(line)).toEqual(blocks));
});

describe("a numbered line that is no heading keeps its number", () => {
  it.each([
    "1.收到申请5件。其中网络申请3件。",
    "1.机构职能类2条；",
    "（二）",
    `（一）${"长".repeat(41)}`,
    `（一）${"长".repeat(31)}。正文。`,
  ])("%s", (line) => expect(summaries(line)).toEqual([`p ${line}`]));
});

it("leaves out the chapter's own heading, and nothing else", () => {
  expect(summaries("一、总体情况", "总体情况")).toEqual([]);
  expect(summaries("一、 总体 情况：", "总体情况")).toEqual([]);
  expect(summaries("一、概述", "总体情况")).toEqual(["h2 概述"]);
  expect(summaries("总体情况", "总体情况")).toEqual(["p 总体情况"]);
  expect(blocksOfHeading("总体情况", 2, { chapterHeading: "总体情况" })).toEqual([]);
});

it("takes the level of a marked heading from its numbering, else from the mark", () => {
  expect(blocksOfHeading("（1）人员", 2)).toMatchObject([{ type: "heading", attrs: { level: 4 } }]);
  expect(blocksOfHeading("人员", 3)).toMatchObject([{ type: "heading", attrs: { level: 3 } }]);
  expect(blocksOfHeading("主动公开。", 2)).toEqual(proseOf("## 主动公开").content);
  expect(blocksOfHeading("这是一句话。那是另一句。", 2)).toMatchObject([{ type: "paragraph" }]);
});

it("makes blocks of the closed model and keeps every character but the numbering and a heading's stop", () => {
  const piece = fc.constantFrom(
    "（一）",
    "(二)",
    "1.",
    "２、",
    "（3）",
    "①",
    "一、",
    "　",
    " ",
    "。",
    "，",
    "公开",
    "信息182条",
  );
  const numbering = /^[\s\u3000]*(?:[（(][一二\d]+[）)]|[\d２]+[.、]|①|一、)\s*/;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const line = pieces.join("");
      const prose = proseSchema.parse({ type: "doc", content: blocksOfLine(line) });
      const kept = prose.content
        .map((block) => `${blockText(block)}${block.type === "heading" ? "。" : ""}`)
        .join("")
        .replace(/[\s\u3000]/g, "");
      const all = line.replace(/[\s\u3000]/g, "");
      expect([all, `${all}。`, all.replace(numbering, ""), `${all.replace(numbering, "")}。`]).toContain(
        kept,
      );
    }),
  );
});
