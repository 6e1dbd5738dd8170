import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { Block } from "@/lib/core/document/block";
import { compose } from "@/lib/core/document/compose";
import { testUnit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { generatedContent, testYears } from "@/lib/exports/testing/documents";
import { publishedReport } from "../testing/published-report";
import type { PublishedReport } from "../types";
import { openCsvHead, openCsvLines } from "./open-csv";
import { openReport } from "./open-data";

function reportOf(year: number, seed: number): PublishedReport {
  const content = generatedContent(year, seed);
  return publishedReport({
    year,
    title: content.front.title ?? "",
    blocks: compose({ form: formFor(year), content, unit: testUnit }),
    content,
    waivers: [{ message: "=不平", reason: "原件如此" }],
  });
}

const read = (csv: string) => parse(csv, { bom: true, columns: true }) as Record<string, string>[];
const contents = (rows: Record<string, string>[], kind: string) =>
  rows.filter((row) => row.类别 === kind).map((row) => row.内容);

function figuresIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === "indicatorTable"
      ? block.parts.flatMap(({ body }) =>
          body.flatMap(({ cells }) => cells.filter(({ kind }) => kind === "figure").map(({ text }) => text)),
        )
      : [],
  );
}

test.each(testYears)("the file of %i has every figure and every word of the printed report", (year) => {
  for (const seed of [0, 1, 2, 3, 4]) {
    const report = reportOf(year, seed);
    const rows = read(openCsvHead + openCsvLines(report));
    expect(contents(rows, "指标")).toEqual(figuresIn(report.blocks));
    const words = report.blocks.flatMap((block) =>
      block.type === "paragraph"
        ? [block.text]
        : block.type === "heading"
          ? [`${block.number}${block.text}`]
          : [],
    );
    const written = rows.filter((row) => ["引言", "章标题", "正文"].includes(row.类别 ?? ""));
    expect(written.map((row) => row.内容)).toEqual(words);
    expect(new Set(rows.map((row) => `${row.单位代码} ${row.单位} ${row.年度} ${row.版次}`))).toEqual(
      new Set([`${testUnit.code} ${testUnit.name} ${year} 1`]),
    );
    expect(contents(rows, "落款")).toEqual([testUnit.organ]);
    expect(rows.find((row) => row.类别 === "保留的问题")).toMatchObject({ 所在章或表: "'=不平" });
  }
});

test.each(testYears)("the JSON of %i has the same figures and text as the file", (year) => {
  const report = reportOf(year, 7);
  const rows = read(openCsvHead + openCsvLines(report));
  const open = openReport(report);
  expect(contents(rows, "指标")).toEqual(
    open.figures.map(({ value }) => (value === null ? "" : String(value))),
  );
  expect(contents(rows, "章标题")).toEqual(open.chapters.map(({ heading }) => heading));
  expect(contents(rows, "正文").join("\n")).toBe(
    open.chapters.flatMap(({ text }) => (text === "" ? [] : [text])).join("\n"),
  );
  expect(open.signature).toEqual({ organ: testUnit.organ, date: contents(rows, "成文日期")[0] });
});
