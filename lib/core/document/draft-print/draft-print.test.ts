import { describe, expect, test } from "vitest";
import { runChecks } from "../../checks/run-checks";
import { formFor } from "../../editions/registry";
import type { Block } from "../block";
import { compose } from "../compose";
import { filledContent, testUnit as unit } from "../testing-report";
import { draftPrint } from "./draft-print";

function draftPrintOf(year: number, options: { lastYear?: boolean } = {}) {
  const form = formFor(year);
  const content = filledContent(form);
  const before = formFor(year - 1);
  const lastYear =
    options.lastYear === false ? null : { year: year - 1, form: before, content: filledContent(before) };
  const findings = runChecks({
    form,
    content,
    lastYear: lastYear && { form: lastYear.form, content: lastYear.content },
    unit: { name: unit.organ, kind: "township" },
  });
  const explanations = [{ findingKey: findings[0]?.key ?? "", text: "已核对" }];
  const input = { form, content, unit, lastYear, findings, explanations, printedAt: "2026年1月20日 09:12" };
  return { print: draftPrint(input), blocks: compose({ form, content, unit }), findings, input };
}

describe("a draft on paper", () => {
  test("is the document as it would be published, with the findings on a page of their own", () => {
    const { print, blocks, findings } = draftPrintOf(2018, { lastYear: false });
    expect(print.slice(0, blocks.length)).toEqual(blocks);
    expect(print[blocks.length]).toMatchObject({ type: "annex", title: "填报体检情况" });
    const table = print.at(-1);
    if (table?.type !== "proseTable") throw new Error("no table of findings");
    expect(table.rows.slice(1).map(([, , message]) => message?.text)).toEqual(
      findings.map(({ message }) => message),
    );
    expect(table.rows[1]?.[3]?.text).toBe("已核对");
  });

  test("says so where nothing is found", () => {
    const { input } = draftPrintOf(2018, { lastYear: false });
    const print = draftPrint({ ...input, findings: [] });
    expect(print.at(-1)).toMatchObject({
      type: "paragraph",
      text: "2026年1月20日 09:12体检：没有发现问题。",
    });
  });

  test("a list has a column for last year", () => {
    const { print } = draftPrintOf(2018);
    const table = print.find((block) => block.type === "indicatorTable");
    if (table?.type !== "indicatorTable") throw new Error("no table");
    for (const part of table.parts) {
      expect(part.head[0]?.at(-1)?.text).toBe("2017年");
      for (const { cells } of part.body)
        expect(cells.reduce((sum, { colspan }) => sum + colspan, 0)).toBe(part.columns);
    }
    const row = table.parts[0]?.body.find(({ cells }) => cells.some(({ kind }) => kind === "figure"));
    expect(row?.cells.at(-1)?.text).toBe(row?.cells.find(({ kind }) => kind === "figure")?.text);
  });

  test("other tables have last year's figure in brackets, and a note that says so", () => {
    const { print } = draftPrintOf(2025);
    const tables = print.filter((block) => block.type === "indicatorTable");
    for (const { parts, tableId } of tables) {
      const figures = parts.flatMap(({ body }) => body.flatMap(({ cells }) => cells)).filter((c) => c.cellId);
      expect(figures.every(({ text }) => /^\d*\n（\d+）$/.test(text))).toBe(true);
      expect(print.find(({ id }) => id === `last-year-${tableId}`)).toMatchObject({
        lines: ["括号内是2024年报告的数据。"],
      });
    }
    expect(tables).toHaveLength(3);
  });

  test.each([
    [2025, "括号内是2024年报告的数据，含已并入的白水乡、松岭乡，是各单位上年数之和。"],
    [2018, "“2017年”一栏含已并入的白水乡、松岭乡，是各单位上年数之和。"],
  ])("%i: figures that are the sum with merged units are marked so", (year, line) => {
    const { input } = draftPrintOf(year);
    const lastYear = input.lastYear && { ...input.lastYear, merged: ["白水乡", "松岭乡"] };
    const print = draftPrint({ ...input, lastYear });
    for (const block of print)
      if (block.type === "indicatorTable")
        expect(print.find(({ id }) => id === `last-year-${block.tableId}`)).toMatchObject({ lines: [line] });
  });

  test("a table of which last year's form has nothing stays as it is, without the note", () => {
    const { print, blocks } = draftPrintOf(2019);
    const tables = (all: readonly Block[]) => all.filter(({ type }) => /indicatorTable|tableNote/.test(type));
    expect(tables(print)).toEqual(tables(blocks));
  });

  test("a finding on many cells names the first of them and how many there are", () => {
    const { input, findings } = draftPrintOf(2018);
    const [finding] = findings;
    if (!finding) throw new Error("no finding");
    const places = Array.from({ length: 30 }, (_, n) => ({
      path: "figure.x" as const,
      label: `第${n + 1}行`,
    }));
    const printed = (count: number) => {
      const table = draftPrint({ ...input, findings: [{ ...finding, places: places.slice(0, count) }] }).at(
        -1,
      );
      return table?.type === "proseTable" ? table.rows[1]?.[1]?.text : null;
    };
    expect(printed(4)).toBe("第1行\n第2行\n第3行\n第4行");
    expect(printed(30)).toBe("第1行\n第2行\n第3行\n等30处");
  });
});
