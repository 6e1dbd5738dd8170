import { parse } from "csv-parse/sync";
import { array, assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "./csv-line";

test.each([
  ["=1+1", "'=1+1"],
  ["+86", "'+86"],
  ["-x", "'-x"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["＝1+1", "'＝1+1"],
  ["-1-cmd|' /C calc'!A0", "'-1-cmd|' /C calc'!A0"],
  ["-12", "-12"],
  ["-12.50", "-12.50"],
  ["1+1", "1+1"],
  ["a,b", '"a,b"'],
  ['他说“"”', '"他说“""”"'],
  ["=a\nb", '"\'=a\nb"'],
])("%j is written as %j", (given, written) => {
  expect(csvLine([given])).toBe(`${written}\r\n`);
});

test("written cells are read back, except for the apostrophes", () => {
  assert(
    property(array(string(), { minLength: 2, maxLength: 5 }), (cells) => {
      const [record] = parse(csvLine(cells), { record_delimiter: "\r\n" }) as string[][];
      return record?.every((cell, at) => cell === cells[at] || cell === `'${cells[at]}`) === true;
    }),
  );
});
