import { expect, it } from "vitest";
import { readPastedSource } from "../read/read-document";
import { placeFile } from "../testing/place-file";
import { placeDocument } from "./place-document";
import { fromFileName } from "./recognise/file-name";

const organ = { name: "青石镇", organ: "青石镇人民政府" };
const units = [
  { code: "110", ...organ },
  { code: "120", name: "白鹭乡", organ: "白鹭乡人民政府" },
];

/** A report without contradictions, with one of its lines replaced. */
function lines({
  title = "青石镇2022年政府信息公开工作年度报告",
  opening = "本报告由青石镇人民政府编制，统计期限自2022年1月1日起至2022年12月31日止。",
  first = "一、总体情况",
  table = "行政许可\t59",
  signed = "青石镇人民政府",
} = {}): string {
  return [
    title,
    opening,
    first,
    "全年公开信息46条，咨询都已答复。",
    "二、主动公开政府信息情况",
    "第二十条第（五）项",
    "信息内容\t本年处理决定数量",
    table,
    "三、存在的主要问题及改进情况",
    "更新不够及时，下一步按月检查。",
    signed,
    "2023年1月20日",
  ].join("\n");
}

const agreed = "青石镇2022年年报.docx";

/** The certainty of the same file in a batch and in a single import. */
function certainties(text: string, name: string): number[] {
  const source = readPastedSource(text);
  const single = placeDocument(source, { year: 2022, unit: organ, fileName: name });
  const batch = placeFile(source, name, { units, forms: {} });
  return [single.certainty, batch.stats.certainty];
}

it("is 1 where file name, title, period, text, tables and signature agree", () => {
  expect(certainties(lines(), agreed)).toEqual([1, 1]);
});

const oldTable = "新公开规范性文件数\t条\t3\n行政许可\t59\t0\t2";
it.each<[string, string, string]>([
  ["the file's name of another year", lines(), "青石镇2021年年报.docx"],
  ["the file's name of another unit", lines(), "白鹭乡2022年年报.docx"],
  ["the file's name of a unit elsewhere", lines(), "红石镇2022年政府信息公开年报.docx"],
  ["the title of another year", lines({ title: "青石镇2021年政府信息公开工作年度报告" }), "年报.docx"],
  [
    "the period of another year",
    lines({ opening: "统计期限自2021年1月1日起至2021年12月31日止。" }),
    "年报.docx",
  ],
  ["the title of another unit", lines({ title: "白鹭乡2022年政府信息公开工作年度报告" }), "年报.docx"],
  ["the text of another unit", lines({ opening: "本报告由白鹭乡人民政府编制。" }), "年报.docx"],
  ["the signature of another unit", lines({ signed: "白鹭乡人民政府" }), "年报.docx"],
  ["a table of another edition", lines({ table: oldTable }), "年报.docx"],
  ["chapters of another edition", lines({ first: "一、概述\n二、收费及减免情况" }), "年报.docx"],
])("falls with %s, in a batch and in a single import", (_, text, name) => {
  for (const certainty of certainties(text, name)) expect(certainty).toBeLessThanOrEqual(0.9);
});

it("falls further with every conflict", () => {
  const two = lines({ signed: "白鹭乡人民政府", opening: "统计期限自2021年1月1日起至2021年12月31日止。" });
  const one = lines({ signed: "白鹭乡人民政府" });
  expect(certainties(two, agreed)[0]).toBeLessThan(certainties(one, agreed)[0] ?? 0);
  expect(certainties(one, "青石镇2020年年报.docx")[0]).toBeLessThan(certainties(one, agreed)[0] ?? 0);
});

it.each([
  ["青石镇2022年年报.docx", "青石镇", 2022],
  ["2022年/白鹭乡人民政府2021年政府信息公开工作年度报告.doc", "白鹭乡", 2021],
  ["03 高青县青石镇2022年度报告.pdf", "青石镇", 2022],
  ["各乡镇2022年年报.docx", null, 2022],
  ["青石镇 2023-01-15.docx", "青石镇", null],
  ["P020230131.pdf", null, null],
  ["2022.txt", null, 2022],
])("%s names %s and %s", (name, unit, year) => {
  expect(fromFileName(name)).toMatchObject({ unit, year });
});
