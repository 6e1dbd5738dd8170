import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { filledContent, testUnit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import type { Figure } from "@/lib/core/tables/figure";
import { cellsOf, isComputed } from "@/lib/core/tables/table";
import { sheetOutOfOrder } from "@/lib/exports/testing/order";
import { cellsById } from "@/lib/exports/xlsx/laid-out";
import { type TemplateOf, templateTable } from "@/lib/exports/xlsx/template-layout";
import { type Template, writeTemplate } from "@/lib/exports/xlsx/write-template";
import { RefusedDocument } from "../refused-document";
import { readTemplate } from "./read-template";

const at = new Date("2026-01-05T02:00:00Z");

function templateFor(year: number, tableIndex = 0): TemplateOf {
  const form = formFor(year);
  const table = form.tables[tableIndex] ?? expect.fail("no such table");
  return { unit: testUnit, form, table };
}

const figuresFor = ({ form }: TemplateOf) => filledContent(form).figures;

async function fileOf(of: TemplateOf, changed: Partial<Template> = {}): Promise<Blob> {
  const bytes = await writeTemplate({ ...of, figures: figuresFor(of), lastYear: null, at, ...changed });
  return new Blob([new Uint8Array(bytes)]);
}

/** The file with some parts rewritten, as another program would save it. */
async function rewritten(file: Blob, part: string, rewrite: (xml: string) => string): Promise<Blob> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const before = strFromU8(parts[part] ?? expect.fail(`no part ${part}`));
  const after = rewrite(before);
  expect(after).not.toBe(before);
  return new Blob([new Uint8Array(zipSync({ ...parts, [part]: strToU8(after) }))]);
}

const sheet1 = "xl/worksheets/sheet1.xml";
const refusal = (file: Blob, of: TemplateOf) =>
  readTemplate(file, of).then(
    () => expect.fail("the file was taken"),
    (error) => {
      expect(error).toBeInstanceOf(RefusedDocument);
      return error.message as string;
    },
  );

/** A typed cell of the table, and its position in the file. */
function typedCell(of: TemplateOf, nth = 0) {
  const cell = cellsOf(of.table).filter((each) => !isComputed(each))[nth] ?? expect.fail("no typed cell");
  const place = cellsById(templateTable(of, {}).laid).get(cell.id) ?? expect.fail("no place");
  const ref = `${String.fromCharCode(65 + place.column)}${place.row + 1}`;
  return { id: cell.id, ref };
}

/** Replaces the markup of a cell's content. */
const withCell = (ref: string, attributes: string, inner: string) => (xml: string) =>
  xml.replace(new RegExp(`<c r="${ref}"[^>]*?(/>|>.*?</c>)`), `<c r="${ref}"${attributes}>${inner}</c>`);

describe.each([2017, 2019, 2020, 2021, 2025])("the tables of %i", (year) => {
  test("are read back with every figure unchanged and no faults", async () => {
    for (const [index, table] of formFor(year).tables.entries()) {
      const of = templateFor(year, index);
      const { figures, faults } = await readTemplate(await fileOf(of), of);
      const typed = cellsOf(table).filter((cell) => !isComputed(cell));
      const given = figuresFor(of);
      expect(faults).toEqual([]);
      expect(figures).toEqual(Object.fromEntries(typed.map(({ id }) => [id, given[id]])));
    }
  });

  test("left blank, report every blank cell at once", async () => {
    const of = templateFor(year);
    const { faults } = await readTemplate(await fileOf(of, { figures: {} }), of);
    expect(faults).toHaveLength(cellsOf(of.table).filter((cell) => !isComputed(cell)).length);
    expect(faults.every(({ message }) => message.includes("没有填"))).toBe(true);
  });
});

describe("the content of a cell", () => {
  const of = templateFor(2025, 1);
  const first = typedCell(of, 0);
  const second = typedCell(of, 1);
  const read = async (attributes: string, inner: string) => {
    const file = await rewritten(await fileOf(of), sheet1, withCell(first.ref, attributes, inner));
    const { figures, faults } = await readTemplate(file, of);
    return { figure: figures[first.id], faults };
  };

  test("zero-width marks beside a figure are ignored", async () => {
    const of = templateFor(2025);
    const { id, ref } = typedCell(of);
    const inner = "<is><t>\u200b61\u200b\ufeff</t></is>";
    const file = await rewritten(await fileOf(of), sheet1, withCell(ref, ' t="inlineStr"', inner));
    const { figures, faults } = await readTemplate(file, of);
    expect([figures[id], faults]).toEqual([{ value: "61" }, []]);
  });

  test.each<[string, string, Figure]>([
    ["", "<v>12</v>", { value: "12" }],
    [' t="inlineStr"', "<is><t> 1,234 </t></is>", { value: "1234" }],
    [' t="str"', "<f>3+4</f><v>7</v>", { value: "7" }],
    ["", "<f>3+4</f><v>7</v>", { value: "7" }],
  ])("%s %s is read", async (attributes, inner, figure) => {
    expect(await read(attributes, inner)).toEqual({ figure, faults: [] });
  });

  test.each([
    ["", "<v>1.5</v>", "整数"],
    ["", "<v>-3</v>", "负数"],
    ["", "<v>1e30</v>", "不是数字"],
    [' t="inlineStr"', "<is><t>无</t></is>", "不是数字"],
    [' t="b"', "<v>1</v>", "不是数字"],
    [' t="e"', "<v>#REF!</v>", "不是数字"],
    ["", "<f>3+4</f>", "公式"],
    ["", "", "没有填"],
  ])("%s %s is reported", async (attributes, inner, words) => {
    const { faults } = await read(attributes, inner);
    expect(faults).toMatchObject([
      { cellId: first.id, place: first.ref, message: expect.stringContaining(words) },
    ]);
  });

  test("faults are all reported at once, and the returned file marks each in its cell", async () => {
    const once = await rewritten(await fileOf(of), sheet1, withCell(first.ref, "", "<v>1.5</v>"));
    const twice = await rewritten(once, sheet1, withCell(second.ref, "", ""));
    const { figures, faults } = await readTemplate(twice, of);
    expect(faults.map(({ place }) => place)).toEqual([first.ref, second.ref]);
    const messages = new Map(faults.map(({ cellId, message }) => [cellId, message]));
    const back = await fileOf(of, { figures, faults: messages });
    const book = await readXlsx(new Uint8Array(await back.arrayBuffer()), { readStyles: true });
    const marked = [...(book.sheets[0]?.cells?.values() ?? [])].filter(({ comment }) => comment);
    expect(marked.map(({ comment }) => comment?.text)).toEqual(faults.map(({ message }) => message));
    for (const cell of marked)
      expect(cell.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringContaining("FFC7CE") } });
    expect((await readTemplate(back, of)).faults).toEqual(faults);
  });

  test("a total typed over its formula must equal the sum, and is marked where the formula is restored", async () => {
    const total = cellsOf(of.table).find(isComputed) ?? expect.fail("no total");
    const place = cellsById(templateTable(of, {}).laid).get(total.id) ?? expect.fail("no place");
    const ref = `${String.fromCharCode(65 + place.column)}${place.row + 1}`;
    const wrong = await rewritten(await fileOf(of), sheet1, withCell(ref, "", "<v>99999</v>"));
    const { figures, faults } = await readTemplate(wrong, of);
    expect(faults).toMatchObject([{ cellId: total.id, message: expect.stringContaining("各项相加") }]);
    const back = await fileOf(of, { figures, faults: new Map([[total.id, "合计不对"]]) });
    const book = await readXlsx(new Uint8Array(await back.arrayBuffer()), { readStyles: true });
    const marked = book.sheets[0]?.cells?.get(`${place.row},${place.column}`);
    expect(marked).toMatchObject({
      formula: expect.stringContaining("SUM("),
      comment: { text: "合计不对" },
      style: { fill: { fgColor: { rgb: expect.stringContaining("FFC7CE") } } },
    });
    expect(marked?.style?.protection?.locked).not.toBe(false);
  });
});

describe("a file that is not this table", () => {
  const of = templateFor(2025, 1);

  test.each([
    ["another unit's", { ...of, unit: { code: "370999102000", name: "白云镇" } }, "不是本单位的"],
    ["another year's", templateFor(2024, 1), "不是本年度的"],
    ["another table", templateFor(2025, 0), "不是本页这张表"],
  ])("%s is refused", async (_, other, words) => {
    expect(await refusal(await fileOf(other), of)).toContain(words);
  });

  test("with a changed heading is refused with its position", async () => {
    const file = await rewritten(await fileOf(of), "xl/sharedStrings.xml", (xml) =>
      xml.replace("自然人", "个人"),
    );
    expect(await refusal(file, of)).toMatch(/[A-Z]\d+应为“自然人”/);
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["words", strToU8("不是表格")],
    ["a zip of something else", zipSync({ "a.txt": strToU8("a") })],
    ["a workbook cut short", zipSync({ "xl/workbook.xml": strToU8("<workbook") })],
  ])("%s is refused", async (_, bytes) => {
    expect(await refusal(new Blob([new Uint8Array(bytes)]), of)).toMatch(/另存为 .xlsx|填报表/);
  });

  test("a zip bomb, entities and cells far outside do no harm", async () => {
    const good = await fileOf(of);
    const bomb = await rewritten(good, sheet1, () => " ".repeat(17_000_000));
    expect(await refusal(bomb, of)).toMatch(/过大|读不出来/);
    const entities = await rewritten(good, sheet1, (xml) =>
      xml.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
    );
    expect(await refusal(entities, of)).toContain("读不出来");
    const far = await rewritten(good, sheet1, (xml) =>
      xml.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    );
    expect((await readTemplate(far, of)).faults).toEqual([]);
  });
});

test("both sheets of a table over several pages repeat its head in print", async () => {
  const file = await fileOf(templateFor(2015), { lastYear: {} });
  const book = await readXlsx(new Uint8Array(await file.arrayBuffer()));
  const titles = book.sheets.map(({ pageSetup }) => pageSetup?.printTitlesRow);
  expect(titles).toEqual(["$1:$2", "$1:$2", undefined]);
});

test.each([2015, 2025])(
  "%i: the elements of a file with faults are in the order that Excel requires",
  async (year) => {
    const of = templateFor(year);
    const faults = new Map([[typedCell(of).id, "没有填"]]);
    const file = await fileOf(of, { lastYear: {}, faults });
    expect(sheetOutOfOrder(new Uint8Array(await file.arrayBuffer()))).toEqual([]);
  },
);

test("last year's figures are shown for reference and locked; only typed cells are unlocked", async () => {
  const of = templateFor(2025, 0);
  const { id, ref } = typedCell(of);
  const file = await fileOf(of, { lastYear: { [id]: "4321" } });
  const book = await readXlsx(new Uint8Array(await file.arrayBuffer()), { readStyles: true });
  expect(book.sheets.map(({ name }) => name)).toEqual([
    "主动公开政府信息情况",
    "2024年 主动公开政府信息情况",
    "表信息",
  ]);
  expect(book.sheets[1]?.rows.flat()).toContain(4321);
  expect(book.sheets.map(({ pageSetup }) => pageSetup?.printTitlesRow)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(book.sheets.slice(0, 2).every(({ protection }) => protection?.sheet)).toBe(true);
  const open = [...(book.sheets[0]?.cells ?? [])].filter(
    ([, cell]) => cell.style?.protection?.locked === false,
  );
  const places = new Set(open.map(([place]) => place));
  for (const { cellId, row, column } of templateTable(of, {}).laid.cells) {
    const cell = cellId === null ? undefined : of.form.cells.get(cellId);
    expect(places.has(`${row},${column}`)).toBe(cell !== undefined && !isComputed(cell));
  }
  expect(book.sheets[0]?.dataValidations?.some(({ range }) => range === ref)).toBe(true);
});
