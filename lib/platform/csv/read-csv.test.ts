import { describe, expect, test } from "vitest";
import { readCsv } from "./read-csv";
import { writeCsv } from "./write-csv";

const columns = { code: "代码", name: "名称" } as const;
const utf8 = (text: string) => new TextEncoder().encode(text);
const row = (line: number, code: string, name: string) => ({ line, cells: { code, name } });

describe("reading a CSV file", () => {
  test.each([
    ["line ends of Windows", "代码,名称\r\n1,甲\r\n2,乙\r\n", [row(2, "1", "甲"), row(3, "2", "乙")]],
    ["a byte order mark", "\uFEFF代码,名称\n1,甲", [row(2, "1", "甲")]],
    ["columns in another order, and more of them", "备注,名称,代码\nx,甲,1", [row(2, "1", "甲")]],
    [
      "quotes, commas and line ends within cells",
      '代码,名称\n1,"甲,\n""乙"""\n2,丙',
      [row(3, "1", '甲,\n"乙"'), row(4, "2", "丙")],
    ],
    ["empty lines, which still count", "代码,名称\n\n1,甲\n,\n2,乙", [row(3, "1", "甲"), row(5, "2", "乙")]],
    ["a heading above the titles", "某县单位名册,\n填表人：甲,乙\n代码,名称\n1,甲", [row(4, "1", "甲")]],
    ["space around cells and missing cells", "代码 , 名称\n 1 ", [row(2, "1", "")]],
  ])("%s", (_, text, rows) => {
    expect(readCsv(utf8(text), columns)).toEqual({ ok: true, value: rows });
  });

  test("an optional column that is missing has blank cells", () => {
    expect(readCsv(utf8("代码\n1"), columns, ["name"])).toEqual({ ok: true, value: [row(2, "1", "")] });
  });

  test("GB18030, as Excel in Chinese writes it", () => {
    // 代码,名称\n1,镇
    const bytes = Uint8Array.from([
      0xb4, 0xfa, 0xc2, 0xeb, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0x31, 0x2c, 0xd5, 0xf2,
    ]);
    expect(readCsv(bytes, columns)).toEqual({ ok: true, value: [row(2, "1", "镇")] });
  });

  test.each([
    ["a missing column", utf8("代码\n1"), "第 1 行是列名，其中缺少“名称”这一列。"],
    ["a missing column below a heading", utf8("某县名册\n名称\n甲"), "第 2 行是列名，其中缺少“代码”这一列。"],
    ["no titles", utf8("1,甲\n2,乙"), "没有找到列名。请把列名写在一行：代码、名称。"],
    ["an empty file", utf8(""), "没有找到列名"],
    ["no rows", utf8("代码,名称\n"), "文件里只有标题行，没有数据。"],
    ["an open quote", utf8('代码,名称\n1,"甲\n'), "的引号没有配对，读不下去。请改正后再试。"],
    ["UTF-16", Uint8Array.of(0x2c, 0x00, 0x31, 0x00), "文件的编码认不出。"],
    ["bytes of no known encoding", Uint8Array.of(0xff, 0xff, 0xff), "文件的编码认不出。"],
  ])("refuses %s", (_, bytes, message) => {
    const read = readCsv(bytes, columns);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.refusals[0]?.message).toContain(message);
  });
});

test("what is written can be read again, and no cell is a formula", () => {
  const written = writeCsv([
    ["代码", "名称"],
    ["1", '甲,"乙"\n丙'],
    ["2", "=HYPERLINK(1)"],
  ]);
  expect(written.startsWith("\uFEFF")).toBe(true);
  expect(readCsv(utf8(written), columns)).toEqual({
    ok: true,
    value: [row(3, "1", '甲,"乙"\n丙'), row(4, "2", "'=HYPERLINK(1)")],
  });
});
