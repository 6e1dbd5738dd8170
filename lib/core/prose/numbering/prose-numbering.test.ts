import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proseBlocks } from "../../document/prose-blocks";
import { blockText, proseOf } from "../prose";
import { headingNumbers, readChapterNumbering, readNumbering } from "./prose-numbering";

describe("reads a typed numbering as a level", () => {
  it.each([
    ["（二）主动公开情况", 2, "主动公开情况"],
    ["(二)主动公开情况", 2, "主动公开情况"],
    ["（ 十一 ）主动公开情况", 2, "主动公开情况"],
    ["(一)、组织领导", 2, "组织领导"],
    ["㈡ 组织领导", 2, "组织领导"],
    ["(-)组织领导", 2, "组织领导"],
    ["　　（三）平台建设", 2, "平台建设"],
    ["1.机构职能", 3, "机构职能"],
    ["1、机构职能", 3, "机构职能"],
    ["１．机构职能", 3, "机构职能"],
    ["12. 机构职能", 3, "机构职能"],
    ["（1）机构职能", 4, "机构职能"],
    ["(1)机构职能", 4, "机构职能"],
    ["（１２）机构职能", 4, "机构职能"],
    ["⑴机构职能", 4, "机构职能"],
    ["①机构职能", 4, "机构职能"],
    ["（二）", 2, ""],
  ])("%s", (text, level, rest) => {
    expect(readNumbering(text)).toEqual({ level, rest });
  });
});

describe("leaves alone what only looks like a numbering", () => {
  it.each([
    "1.5万元用于平台建设",
    "5.15政务公开日",
    "2018.3 修订",
    "2018年公开信息",
    "（2019）鲁行终31号",
    "（试行）",
    "一、总体情况",
    "一是加强领导",
    "概述",
    "",
  ])("%s", (text) => {
    expect(readNumbering(text)).toBeNull();
  });
});

it("reads the number of a chapter", () => {
  expect(readChapterNumbering("三、依申请公开")).toBe("依申请公开");
  expect(readChapterNumbering("十一 、其他")).toBe("其他");
  expect(readChapterNumbering("一. 概述")).toBe("概述");
  expect(readChapterNumbering("一是加强领导")).toBeNull();
  expect(readChapterNumbering("（一）概述")).toBeNull();
});

describe("numbers headings by position", () => {
  const numbers = (...levels: (2 | 3 | 4)[]) =>
    headingNumbers(levels.map((level) => ({ level, blank: false })));

  it("begins level 3 again after a level 2, and level 4 after a level 3 or 2", () => {
    expect(numbers(2, 3, 4, 4, 3, 4, 2, 4, 3, 2)).toEqual([
      ...["（一）", "1.", "（1）", "（2）", "2.", "（1）"],
      ...["（二）", "（1）", "1.", "（三）"],
    ]);
    expect(numbers(3, 4, 3)).toEqual(["1.", "（1）", "2."]);
  });

  it("as the official document does", () => {
    const line = fc.constantFrom("## 二", "### 三", "#### 四", "正文", "##  ");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const prose = proseOf(...lines);
        const headings = prose.content.flatMap((block) => (block.type === "heading" ? [block] : []));
        const numbered = headingNumbers(
          headings.map((block) => ({ level: block.attrs.level, blank: blockText(block).trim() === "" })),
        );
        const printed = proseBlocks(prose, "a").flatMap((block) =>
          block.type === "heading" ? [block.number] : [],
        );
        expect(numbered.filter((number) => number !== null)).toEqual(printed);
      }),
    );
  });
});
