import { strFromU8, unzipSync } from "fflate";
import { cellRef, readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/core/document/block";
import { compose } from "@/lib/core/document/compose";
import { testUnit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import type { ReportContent } from "@/lib/core/report";
import { partsOf } from "@/lib/core/tables/figures";
import { generatedContent, testMoment, testYears } from "../testing/documents";
import { sheetOutOfOrder } from "../testing/order";
import { writeSheets } from "./write-sheets";

async function written(year: number, content: ReportContent, blocks?: readonly Block[]) {
  const form = formFor(year);
  const drawn = blocks ?? compose({ form, content, unit: testUnit });
  const document = { title: "测试 & 报告", author: testUnit.organ, version: "第1版", blocks: drawn, form };
  const { bytes } = await writeSheets({ ...document, at: testMoment });
  return { bytes, form, blocks: drawn, book: await readXlsx(bytes, { readStyles: true }) };
}

type Book = Awaited<ReturnType<typeof written>>["book"];

/** Every non-empty cell, row by row, as displayed. */
function textsOf(sheet: Book["sheets"][number]): string[] {
  return sheet.rows.flatMap((row) =>
    row.flatMap((value) => (value === null || value === undefined || value === "" ? [] : [String(value)])),
  );
}

function printed(blocks: readonly Block[], tableId: string): string[] {
  return blocks.flatMap((block) =>
    block.type === "indicatorTable" && block.tableId === tableId
      ? block.parts.flatMap(({ heading, head, body }) => [
          ...(heading ? [heading] : []),
          ...head.flat().map(({ text }) => text),
          ...body.flatMap(({ cells }) => cells.map(({ text }) => text)),
        ])
      : [],
  );
}

const tablesOf = (blocks: readonly Block[]) => blocks.filter((block) => block.type === "indicatorTable");

describe.each(testYears)("the workbook of %i", (year) => {
  test("has the text of the printed tables, one sheet a table, every figure as a number", async () => {
    for (const seed of [0, 1, 2]) {
      const { book, blocks } = await written(year, generatedContent(year, seed));
      const tables = tablesOf(blocks);
      expect(book.sheets.map(({ name }) => name)).toEqual(tables.map(({ title }) => title.slice(0, 31)));
      for (const [index, table] of tables.entries()) {
        const sheet = book.sheets[index];
        const words = [table.title, ...printed(blocks, table.tableId)].filter((text) => text !== "");
        expect(sheet && textsOf(sheet).toSorted()).toEqual(words.toSorted());
        const figures = table.parts.flatMap(({ body }) =>
          body.flatMap(({ cells }) => cells.filter(({ kind }) => kind === "figure").map(({ text }) => text)),
        );
        const numbers = sheet?.rows.flat().filter((value) => typeof value === "number");
        expect(numbers?.map(String)).toEqual(figures);
      }
    }
  });

  test("computes in its sum cells the value that they display", async () => {
    const { book, form, blocks } = await written(year, generatedContent(year));
    let formulas = 0;
    for (const sheet of book.sheets)
      for (const [place, cell] of sheet.cells ?? []) {
        if (cell.formula === undefined) continue;
        formulas += 1;
        const value = sheet.rows[Number(place.split(",")[0])]?.[Number(place.split(",")[1])];
        expect(sumOf(sheet, cell.formula), `${sheet.name} ${place} ${cell.formula}`).toBe(value);
      }
    const drawn = tablesOf(blocks).flatMap(({ parts }) => parts.flatMap(({ body }) => body));
    const computed = drawn
      .flatMap(({ cells }) => cells)
      .filter(({ cellId }) => partsOf(form, cellId ?? "").length > 0);
    expect(formulas).toBe(computed.length);
  });
});

/** Adds up the cells of a formula as a spreadsheet does. */
function sumOf(sheet: Book["sheets"][number], formula: string): number {
  const at = new Map<string, number>();
  for (const [row, values] of sheet.rows.entries())
    for (const [column, value] of values.entries())
      if (typeof value === "number") at.set(cellRef(row, column), value);
  const inner = /^(?:ROUND\()?SUM\(([^)]+)\)/.exec(formula)?.[1] ?? "";
  const places = inner.split(",").flatMap((range) => {
    const [from = "", to = from] = range.split(":");
    return between(from, to);
  });
  return Math.round(places.reduce((sum, place) => sum + (at.get(place) ?? 0), 0) * 1e6) / 1e6;
}

function between(from: string, to: string): string[] {
  const parse = (ref: string) => /^([A-Z]+)(\d+)$/.exec(ref)?.slice(1) ?? [];
  const column = (letters = "") =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [[fromColumn, fromRow], [toColumn, toRow]] = [parse(from), parse(to)];
  const refs: string[] = [];
  for (let row = Number(fromRow) - 1; row < Number(toRow); row += 1)
    for (let at = column(fromColumn); at <= column(toColumn); at += 1) refs.push(cellRef(row, at));
  return refs;
}

test("a total that is not the sum of its parts is written as printed, with a comment and without a formula", async () => {
  const form = formFor(2025);
  const computed = [...form.cells.values()].find(({ id }) => partsOf(form, id).length > 1);
  const id = computed?.id ?? "";
  const content = generatedContent(2025);
  const { book } = await written(2025, {
    ...content,
    figures: { ...content.figures, [id]: { value: "9999" } },
  });
  const stated = book.sheets
    .flatMap((sheet) => [...(sheet.cells ?? [])].map(([, cell]) => cell))
    .find(({ comment }) => comment);
  expect(stated).toMatchObject({ value: 9999, comment: { text: expect.stringContaining("不一致") } });
  expect(stated?.formula).toBeUndefined();
});

test("decimals, blanks, long numbers and text in place of figures are unchanged", async () => {
  const form = formFor(2025);
  const money = [...form.cells.values()].find(({ column }) => column.unit === "万元");
  const [first, second, third] = [...form.cells.keys()].filter((id) => partsOf(form, id).length === 0);
  const content = generatedContent(2025);
  const figures = {
    ...content.figures,
    [money?.id ?? ""]: { value: "12.50" },
    [first ?? ""]: { value: null },
    [second ?? ""]: { value: null, typed: "=1+1" },
    [third ?? ""]: { value: "123456789012.123456" },
  };
  const { book } = await written(2025, { ...content, figures });
  const cells = book.sheets.flatMap((sheet) => [...(sheet.cells ?? [])].map(([, cell]) => cell));
  expect(cells.find(({ value }) => value === 12.5)?.style?.numFmt).toBe("0.00");
  expect(cells.find(({ value }) => value === "=1+1")?.formula).toBeUndefined();
  expect(cells.some(({ value }) => value === "123456789012.123456")).toBe(true);
});

test("the head of a long table is repeated on every page, with a name that Excel accepts", async () => {
  const { bytes, book } = await written(2025, generatedContent(2025));
  const workbook = strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array());
  expect(workbook).toContain("'政府信息公开行政复议、行政诉讼情况'!$1:$4");
  expect(book.sheets.map(({ pageSetup }) => pageSetup?.printTitlesRow)).toEqual([
    undefined,
    "$1:$4",
    "$1:$4",
  ]);
});

test("a table slightly longer than a page is scaled down to one; a long one continues over pages", async () => {
  const pagesOf = async (year: number) =>
    (await written(year, generatedContent(year))).book.sheets.map(({ pageSetup }) => pageSetup?.fitToHeight);
  expect(await pagesOf(2025)).toEqual([1, 1, 1]);
  expect(await pagesOf(2015)).toEqual([0]);
});

test.each([2015, 2025])("%i: its elements are in the order that Excel requires", async (year) => {
  const content = generatedContent(year);
  const [total = ""] = [...formFor(year).cells.keys()].filter((id) => partsOf(formFor(year), id).length > 1);
  const { bytes } = await written(year, {
    ...content,
    figures: { ...content.figures, [total]: { value: "9999" } },
  });
  expect(
    strFromU8(
      unzipSync(bytes)["xl/comments1.xml"] ?? unzipSync(bytes)["xl/comments2.xml"] ?? new Uint8Array(),
    ),
  ).toContain("不一致");
  expect(sheetOutOfOrder(bytes)).toEqual([]);
});

test("names, marks and character codes in titles do no harm, and every sheet prints on A4 with its footer", async () => {
  const content = generatedContent(2025);
  const blocks = compose({ form: formFor(2025), content, unit: testUnit }).map((block) =>
    block.type === "indicatorTable" ? { ...block, title: "[表]：甲/乙*_x0041_?𠮷\u0001".repeat(3) } : block,
  );
  const { book } = await written(2025, content, blocks);
  expect(new Set(book.sheets.map(({ name }) => name)).size).toBe(book.sheets.length);
  for (const sheet of book.sheets) {
    expect(sheet.rows[0]?.[0]).toContain("_x0041_?𠮷 ");
    expect(sheet.pageSetup).toMatchObject({ paperSize: "a4", fitToWidth: 1 });
    expect(sheet.headerFooter?.oddFooter).toContain("&L测试 && 报告（第1版）");
  }
});

test("the same report gives the same bytes, and a report without printed tables says so", async () => {
  const content = generatedContent(2025);
  const one = await written(2025, content);
  const other = await written(2025, content);
  expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  const none = await written(2025, content, []);
  expect(none.book.sheets.map(textsOf)).toEqual([["本报告没有附表。"]]);
});
