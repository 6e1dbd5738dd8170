import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { type GridLine, gridPartsOf } from "../grid-parts";
import { formatBlock, parseBlock } from "./block";
import { placeBlock } from "./paste";

const list = linesOf(2018, "statistics");
const matrix = linesOf(2025, "applications");
const wide = linesOf(2025, "litigation");

describe("读剪贴板", () => {
  test("the line end that Excel puts after the last row does not start another", () => {
    expect(parseBlock("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  test("blank cells and blank rows count", () => {
    expect(parseBlock("1\n\n\t3")).toEqual([["1"], [""], ["", "3"]]);
  });

  test("a cell in quotation marks may hold tabs, line ends and quotation marks", () => {
    expect(parseBlock('"一\n""二"""\t2')).toEqual([['一\n"二"', "2"]]);
  });

  test("a quotation mark within a word is only a character", () => {
    expect(parseBlock('"a"b\t"')).toEqual([['"a"b', '"']]);
  });

  test("copied cells are read back unchanged", () => {
    const texts = fc.string({ unit: fc.constantFrom("1", "\t", "\n", '"', "件") });
    const blocks = fc.array(fc.array(texts, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(blocks, (block) => {
        fc.pre(block.at(-1)?.join("\t") !== "" && block.every((row) => row.some((text) => text !== "")));
        expect(parseBlock(formatBlock(block))).toEqual(block);
      }),
    );
  });
});

describe("把一块数字放进表里", () => {
  test("the official form copied completely, with head, units and dashes at headings, finds its rows", () => {
    const block = [
      ["统计指标", "单位", "统计数"],
      ...list.map(({ cells: [cell] }, row) => [
        `第几项指标${"一二三四五"[row % 5]}`,
        cell ? "条" : "——",
        cell ? String(row) : "——",
      ]),
    ];
    const from = list.flatMap((line) => line.cells)[0]?.id ?? "";
    const { filled, left } = placeBlock(list, from, block);
    const fromFirst = list.slice(list.findIndex((line) => line.cells.length > 0));
    expect(filled.map(({ cellId }) => cellId)).toEqual(
      list.flatMap((line) => line.cells.map(({ id }) => id)),
    );
    expect(filled.every(({ text }) => /^\d+$/.test(text))).toBe(true);
    expect(left.filter(({ text, reason }) => text !== "" && reason !== "label")).toEqual([]);
    expect(fromFirst.length).toBeLessThan(list.length);
  });

  test("every pasted cell is either filled in or reported", () => {
    const texts = fc.oneof(
      fc.nat().map(String),
      fc.constantFrom("", "无", "（一）收到申请数", "x".repeat(101)),
    );
    const blocks = fc.array(fc.array(texts, { minLength: 1, maxLength: 18 }), {
      minLength: 1,
      maxLength: 80,
    });
    for (const lines of [list, matrix, wide]) {
      const cells = lines.flatMap((line) => line.cells);
      fc.assert(
        fc.property(blocks, fc.constantFrom(...cells), (block, from) => {
          const { filled, left } = placeBlock(lines, from.id, block);
          expect(filled.length + left.length).toBe(block.flat().length);
          expect(new Set(filled.map(({ cellId }) => cellId)).size).toBe(filled.length);
        }),
        { numRuns: 60 },
      );
    }
  });

  test("a column of figures without headings skips the headings", () => {
    const { filled } = placeBlock(list, "disclosure.total:count", [["23"], ["1"], ["2"], ["0"]]);
    expect(filled.map(({ cellId }) => cellId)).toEqual([
      "disclosure.total:count",
      "disclosure.total.normative:count",
      "disclosure.normativeIssued:count",
      "disclosure.channels.gazette:count",
    ]);
  });

  test("a copy of the official form, with headings as blank rows, matches row by row", () => {
    const printed = list.slice(1).map((line) => [line.cells.length > 0 ? "7" : ""]);
    const { filled, left } = placeBlock(list, "disclosure.total:count", printed);
    expect(filled).toHaveLength(58);
    expect(left.every(({ reason, text }) => reason === "heading" && text === "")).toBe(true);
  });

  test("a complete column with the heading above its first figure begins there", () => {
    const printed = list.map((line) => [line.cells.length > 0 ? "7" : ""]);
    const { filled, left } = placeBlock(list, "disclosure.total:count", printed);
    expect(filled.map(({ cellId }) => cellId)).toEqual(
      list.flatMap((line) => line.cells.map(({ id }) => id)),
    );
    expect(left.every(({ reason, text }) => reason === "heading" && text === "")).toBe(true);
  });

  test("heads above the figures decide about their columns; under an unknown one nothing is placed", () => {
    const under = (head: string) =>
      placeBlock(matrix, "received:naturalPerson", parseBlock(`${head}\n7\t5\n1\t2`));
    expect(under("总计\t商业企业").filled.map(({ cellId }) => cellId)).toEqual([
      "received:total",
      "received:commercial",
      "carriedIn:total",
      "carriedIn:commercial",
    ]);
    const { filled, left } = under("商业企业\t上年数");
    expect(filled.map(({ text }) => text)).toEqual(["7", "1"]);
    expect(left).toContainEqual({ text: "5", row: 1, column: 1, reason: "unknownColumn" });
  });

  test("a part of the official form with a blank heading in it matches row by row", () => {
    const { filled } = placeBlock(list, "disclosure.normativeIssued:count", [["3"], [""], ["0"]]);
    expect(filled.map(({ cellId }) => cellId)).toEqual([
      "disclosure.normativeIssued:count",
      "disclosure.channels.gazette:count",
    ]);
  });

  test("labels and units copied with the figures are skipped", () => {
    const block = parseBlock("统计指标\t单位\t统计数\n1.当面申请数\t件\t2\n2.传真申请数\t件\t0");
    const { filled, left } = placeBlock(list, "applications.received.inPerson:count", block);
    expect(filled.map(({ text }) => text)).toEqual(["2", "0"]);
    expect(left.map(({ reason }) => reason)).toEqual(Array(7).fill("label"));
  });

  test("a word in place of a figure is kept in its cell and shifts nothing", () => {
    const { filled } = placeBlock(list, "applications.received.inPerson:count", [["无"], ["3万元"], ["4"]]);
    expect(filled.map(({ text }) => text)).toEqual(["无", "3万元", "4"]);
  });

  test("cells beyond the right and lower edge are reported with their text", () => {
    const { filled, left } = placeBlock(matrix, "carriedOut:otherOrg", [
      ["1", "2", "3"],
      ["4", "5", "6"],
    ]);
    expect(filled.map(({ cellId }) => cellId)).toEqual(["carriedOut:otherOrg", "carriedOut:total"]);
    expect(left).toEqual([
      { text: "3", row: 0, column: 2, reason: "beyond" },
      { text: "4", row: 1, column: 0, reason: "beyond" },
      { text: "5", row: 1, column: 1, reason: "beyond" },
      { text: "6", row: 1, column: 2, reason: "beyond" },
    ]);
  });

  test("one row of fifteen figures continues through the three groups of table 4", () => {
    const row = Array.from({ length: 15 }, (_, index) => String(index));
    const { filled, left } = placeBlock(wide, "litigation:review.upheld", [row]);
    expect(filled.map(({ cellId }) => cellId)).toEqual(
      wide.flatMap((line) => line.cells.map((cell) => cell.id)),
    );
    expect(left).toEqual([]);
  });

  test("three rows of five fill the groups of table 4 as displayed", () => {
    const block = Array.from({ length: 3 }, () => ["1", "2", "3", "4", "10"]);
    expect(placeBlock(wide, "litigation:review.upheld", block).filled).toHaveLength(15);
  });
});

function linesOf(year: number, tableId: string): GridLine[] {
  return formFor(year)
    .tables.filter((table) => table.id === tableId)
    .flatMap(gridPartsOf)
    .flatMap((part) => part.lines);
}
