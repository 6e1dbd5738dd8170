import { expect, test } from "vitest";
import { csvLine } from "@/lib/exports/csv/csv-line";
import { openCsvHead } from "../../open-data/open-csv";
import { readCollection } from "./read-collection";

const one = "370305100000";
const other = "370305101000";
const line = (unit: string, text: string, { name = "齐都镇", year = "2024" } = {}) =>
  csvLine([unit, name, year, "1", "正文", "", "", "", "", text]);

async function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  const collection = await readCollection(bytes);
  return (
    collection && {
      ...collection,
      parts: collection.parts.map(({ reportVersion, bytes: piece }) => [
        reportVersion?.unit ?? null,
        Buffer.from(piece).toString("utf8"),
      ]),
    }
  );
}

test("lines of CSV belong to the report that they name, including texts of several lines and names with commas", async () => {
  const first =
    line(one, "一行\n二行，“370305101000,皇城镇,2024,1,”", { name: '齐,"都"镇' }) + line(one, "三");
  const second = line(other, `又一份\n${one} 不在行首的列`);
  expect(await read(openCsvHead + first + second)).toEqual({
    form: "csv",
    year: 2024,
    sound: true,
    parts: [
      [one, first],
      [other, second],
    ],
  });
});

test("a changed line in the middle of a report still belongs to that report", async () => {
  const first = line(one, "甲") + line("370305109000", "乙") + line(one, "丙");
  expect((await read(openCsvHead + first + line(other, "丁")))?.parts).toEqual([
    [one, first],
    [other, line(other, "丁")],
  ]);
});

test("reports out of order, of two years, or lines of no report make a file unsound", async () => {
  for (const text of [
    line(other, "甲") + line(one, "乙"),
    line(one, "甲") + line(other, "乙", { year: "2023" }),
    `无主的一行\r\n${line(one, "甲")}`,
  ]) {
    const collection = await read(openCsvHead + text);
    expect(collection?.sound ?? false, text).toBe(false);
  }
});

const report = (unit: string) =>
  JSON.stringify({ unit: { code: unit }, year: 2024, version: 1, text: "a,\nb]}" });
const year = (...reports: string[]) => `{"year":2024,"reports":[${reports.join(",\n")}]}\n`;

test("each line of a year's JSON is a report", async () => {
  expect(await read(year(report(one), report(other)))).toEqual({
    form: "json",
    year: 2024,
    sound: true,
    parts: [
      [one, report(one)],
      [other, report(other)],
    ],
  });
});

test("a report of a year's JSON with a broken text is still recognised by its beginning", async () => {
  const broken = `{"unit":{"code":"${one}","name":"齐都镇"},"year":2024,"title":"年报","version":1,"preface:"}`;
  expect(await read(year(broken, report(other)))).toMatchObject({
    sound: true,
    parts: [
      [one, broken],
      [other, report(other)],
    ],
  });
});

test.each([
  year(report(one), report(other)).replace(",\n", "\n"),
  year(report(one), report(other)).trimEnd(),
  `${year(report(one))}\n`,
  year(report(one), ""),
  year(report(one)).replace('{"year":2024', '{"year":2025'),
])("a year's JSON with a different frame is unsound: %j", async (text) => {
  expect((await read(text))?.sound).toBe(false);
});

test.each(["", "单位代码,单位\r\n", '{"unit":{}}', openCsvHead])(
  "a file without reports is not a collection: %j",
  async (text) => {
    expect(await read(text)).toBeNull();
  },
);

test("two reports on one line of a year's JSON are read as one, which was never published", async () => {
  const text = year(report(one), report(other)).replace(",\n", ", ");
  expect((await read(text))?.parts).toEqual([[one, `${report(one)}, ${report(other)}`]]);
});
