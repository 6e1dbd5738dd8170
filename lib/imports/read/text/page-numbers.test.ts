import { expect, test } from "vitest";
import { sourceText } from "../source-block";
import { readText } from "./read-text";

const textsOf = (...lines: string[]) =>
  readText(lines.join("\n")).flatMap((block) => (block.kind === "aside" ? [] : [sourceText(block)]));
const marksOf = (...lines: string[]) =>
  readText(lines.join("\n")).flatMap((block) =>
    block.kind === "aside" && block.what === "pageMark" ? [block.text] : [],
  );

test.each(["3", "— 3 —", "-3-", "第3页 共8页", "第 3 页", "3/8"])(
  "the page number %s between two lines of a sentence is set aside and the sentence joined",
  (mark) => {
    const lines = [
      "2024年，通过公开栏、县政府网站公开",
      "",
      mark,
      "各类信息86条，其中财政信息12条。",
      "没有收费。",
    ];
    expect(textsOf(...lines)).toEqual([
      "2024年，通过公开栏、县政府网站公开各类信息86条，其中财政信息12条。",
      "没有收费。",
    ]);
    expect(marksOf(...lines)).toEqual([mark]);
  },
);

test("behind a whole sentence nothing is joined, nor is a numbered line", () => {
  expect(textsOf("更新偏慢，已经改正。", "2", "下一步，按月核对。")).toEqual([
    "更新偏慢，已经改正。",
    "下一步，按月核对。",
  ]);
  expect(textsOf("公开栏、网站一并更新，按月核对", "2", "二、主动公开政府信息情况")).toEqual([
    "公开栏、网站一并更新，按月核对",
    "二、主动公开政府信息情况",
  ]);
});

test("a number below the label of a row is its figure", () => {
  const lines = ["（一）收到申请数", "件", "3", "1.当面申请数", "件", "2"];
  expect(textsOf(...lines)).toEqual(lines);
});

test("a row of a table above a page's number is not joined with the row below", () => {
  const lines = ["本年制发件数、本年废止件数", "规章 0 0", "— 4 —", "行政规范性文件 1 0", "没有其他事项。"];
  expect(textsOf(...lines).join("\n")).not.toContain("0行政规范性文件");
});
