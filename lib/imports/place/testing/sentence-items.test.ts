import { expect, it } from "vitest";
import { placeLines } from "./place-lines";

/** Numbered lines in a draft: what is a heading, and what is an item of a list. */

const head = [
  "青山县柳河镇2024年政府信息公开工作年度报告",
  "一、总体情况",
  "目录按月核对。",
  "五、存在的主要问题及改进情况",
];

function problemsOf(...lines: string[]): string[] {
  const { content } = placeLines([...head, ...lines]);
  return (content.chapters.problems?.content ?? []).map((block) =>
    block.type === "heading" || block.type === "paragraph"
      ? `${block.type} ${(block.content ?? []).map((each) => (each.type === "text" ? each.text : "")).join("")}`
      : block.type,
  );
}

it("items of one sentence stay paragraphs with their numbers", () =>
  expect(
    problemsOf("主要问题有：", "（一）更新偏慢，已指定专人。", "（二）解读偏少。", "下一步逐项核对。"),
  ).toEqual([
    "paragraph 主要问题有：",
    "paragraph （一）更新偏慢，已指定专人。",
    "paragraph （二）解读偏少。",
    "paragraph 下一步逐项核对。",
  ]));

it("so do they at the end of a chapter", () =>
  expect(problemsOf("主要问题有：", "（一）更新偏慢，已指定专人。", "（二）解读偏少。")).toEqual([
    "paragraph 主要问题有：",
    "paragraph （一）更新偏慢，已指定专人。",
    "paragraph （二）解读偏少。",
  ]));

it("one line alone with text below is a heading", () =>
  expect(problemsOf("（一）更新偏慢。", "两个栏目超过一个月没有更新。")).toEqual([
    "heading 更新偏慢",
    "paragraph 两个栏目超过一个月没有更新。",
  ]));

it("a line with text below makes headings of all", () =>
  expect(
    problemsOf("（一）存在的问题。", "更新偏慢，解读偏少。", "（二）改进的措施。", "已指定专人核对。"),
  ).toEqual([
    "heading 存在的问题",
    "paragraph 更新偏慢，解读偏少。",
    "heading 改进的措施",
    "paragraph 已指定专人核对。",
  ]));

it("the prescribed sub-items are headings", () => {
  const { content } = placeLines([...head.slice(0, 2), "（一）主动公开。", "（二）依申请公开。"]);
  expect(content.chapters.overview?.content.map(({ type }) => type)).toEqual(["heading", "heading"]);
});
