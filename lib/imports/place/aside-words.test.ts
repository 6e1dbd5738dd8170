import { expect, it } from "vitest";
import { textBlock } from "../read/source-block";
import { readText } from "../read/text/read-text";
import { placeDocument } from "./place-document";

const report = [
  "青山县柳河镇2024年政府信息公开工作年度报告",
  "一、总体情况",
  "目录按月核对。",
  "五、存在的主要问题及改进情况",
  "部分栏目更新偏慢，已明确专人核对。",
];

function asideMessages(...lines: string[]): string[] {
  return placeDocument(lines.map(textBlock))
    .findings.filter(({ code }) => code === "I-aside")
    .map(({ message }) => message);
}

it("reports nothing in a right head and date", () =>
  expect(
    asideMessages("索引号：QS-1 文号：柳政〔2025〕1号", ...report, "青山县柳河镇人民政府", "2025年1月15日"),
  ).toEqual([]));

it("reports nothing of the bars that a page's table left", () =>
  expect(
    placeDocument(readText(["字号： |", "|", ...report, "|||||||", "|"].join("\n"))).findings.filter(
      ({ code }) => code === "I-aside",
    ),
  ).toEqual([]));

it("asks about the line below the head of a copied table", () =>
  expect(
    placeDocument(readText(["||||", "---|---|---|---|", "||||", ...report].join("\n")))
      .findings.filter(({ code }) => code === "I-aside")
      .map(({ severity }) => severity),
  ).toEqual(["hint"]));

it("reports an empty number in the head of the page", () =>
  expect(asideMessages("索引号：QS-1 文号：柳政〔〕号", ...report)).toEqual([
    expect.stringContaining("没有填写的文号"),
  ]));

it("reports a zero of another script in the date", () =>
  expect(asideMessages(...report, "青山县柳河镇人民政府", "二0二五年一月十五日")).toEqual([
    expect.stringContaining("应为“二〇二五年”"),
  ]));

it("reports the marks of a note program, which the draft no longer holds", () =>
  expect(asideMessages(...report, "**培训偏少**，已经安排。")).toEqual([expect.stringContaining("“**”")]));
