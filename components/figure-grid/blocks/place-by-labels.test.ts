import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { type GridLine, gridPartsOf } from "../grid-parts";
import { parseBlock } from "./block";
import { placeByLabels } from "./place-by-labels";

const linesOf = (year: number, tableId: string): GridLine[] => {
  const table = formFor(year).tables.find(({ id }) => id === tableId) ?? expect.fail(`no table ${tableId}`);
  return gridPartsOf(table).flatMap(({ lines }) => lines);
};
const list = linesOf(2018, "statistics");
const matrix = linesOf(2025, "applications");
const first = (lines: readonly GridLine[]) => lines.flatMap(({ cells }) => cells)[0]?.id ?? "";

/** A row of a spreadsheet: the labels of its ancestors in a column each, its own label, and its figures. */
function rowOf(lines: readonly GridLine[], line: GridLine, value: number): string[] {
  const parent = lines.find(({ row }) => row.id === line.row.parent);
  const above = parent && lines.find(({ row }) => row.id === parent.row.parent);
  const labels = [above, parent, line].map((each) => each?.row.label ?? "—");
  return [...labels, ...line.cells.map((_, column) => String(value * 10 + column))];
}

describe("a block with labels", () => {
  test.each([
    ["the list of 2014", list],
    ["the applications of 2021", matrix],
  ])("of %s is placed by them, partially and in any order", (_, lines) => {
    const withFigures = lines.filter(({ cells }) => cells.length > 0);
    const places = withFigures.map((_line, at) => at);
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: 2 }), fc.constantFrom(...places), (some, at) => {
        const block = some.map((row) => rowOf(lines, withFigures[row] ?? expect.fail(), row));
        const placed = placeByLabels(lines, withFigures[at]?.cells[0]?.id ?? "", block);
        const own = new Map(
          withFigures.flatMap(({ cells }, row) =>
            cells.map(({ id }, column) => [id, String(row * 10 + column)]),
          ),
        );
        expect(placed?.unknown).toEqual([]);
        expect(placed?.filled).toHaveLength(some.flatMap((row) => withFigures[row]?.cells ?? []).length);
        for (const { cellId, text } of placed?.filled ?? []) expect(text).toBe(own.get(cellId));
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ["the list of 2014", list, 1],
    ["the applications of 2021", matrix, 7],
  ])("of %s, copied whole with one column of labels, finds every row", (_, lines, width) => {
    const block = lines.map(({ row, cells }, at) => [
      row.label,
      ...Array(width).fill(cells.length > 0 ? String(at) : ""),
    ]);
    const placed = placeByLabels(lines, first(lines), block);
    expect(placed).toMatchObject({ rows: lines.length, unknown: [] });
    for (const { cellId, text } of placed?.filled ?? [])
      expect(lines[Number(text)]?.cells.map(({ id }) => id)).toContain(cellId);
    expect(placed?.filled).toHaveLength(lines.flatMap(({ cells }) => cells).length);
  });

  test("other units, heads and numbering do not matter", () => {
    const block = parseBlock("统计指标\t单位\t数\n（2）传真申请数\t件\t0\n当面申请数（现场）\t件\t2");
    const placed = placeByLabels(list, first(list), block);
    expect(placed?.filled).toEqual([
      { cellId: "applications.received.fax:count", text: "0" },
      { cellId: "applications.received.inPerson:count", text: "2" },
    ]);
  });

  test("columns are found by their heads", () => {
    const block = parseBlock("项目\t总计\t自然人\n一、本年新收政府信息公开申请数量\t7\t5");
    expect(placeByLabels(matrix, first(matrix), block)?.filled).toEqual([
      { cellId: "received:total", text: "7" },
      { cellId: "received:naturalPerson", text: "5" },
    ]);
  });

  test("a row that the table does not have is reported, not placed, and shifts nothing", () => {
    const block = parseBlock("传真申请数\t4\n二维码扫描数\t9\n当面申请数\t2");
    const placed = placeByLabels(list, "applications.received.online:count", block);
    expect(placed).toMatchObject({ rows: 2, unknown: ["二维码扫描数"] });
    expect(placed?.filled.map(({ cellId }) => cellId)).toEqual([
      "applications.received.fax:count",
      "applications.received.inPerson:count",
    ]);
    expect(placed?.left).toContainEqual({ text: "9", row: 1, column: 1, reason: "unknown" });
  });

  test("a label with several rows, without its ancestors' labels, is ambiguous; a repeated row is, too", () => {
    const placed = placeByLabels(list, first(list), [
      ["（二）被依法纠错数", "1"],
      ["1.当面申请数", "2"],
      ["1.当面申请数", "3"],
    ]);
    expect(placed?.unknown).toEqual(["（二）被依法纠错数", "1.当面申请数"]);
    expect(placed?.filled.map(({ text }) => text)).toEqual(["2"]);
  });

  test.each([
    ["序号\t项目\t数\n7\t当面申请数\t2\n8\t传真申请数\t0", "headed 序号"],
    ["1\t当面申请数\t2\n2\t传真申请数\t0", "counting"],
    ["1\t当面申请数\t件\t2\n\t其中\t\t\n2\t传真申请数\t件\t0", "counting, with rows in between"],
    ["一\t当面申请数\t2\n二\t传真申请数\t0", "in Chinese"],
  ])("%j, %s: serial numbers before the labels are neither figures nor labels", (text) => {
    expect(placeByLabels(list, first(list), parseBlock(text))?.filled).toEqual([
      { cellId: "applications.received.inPerson:count", text: "2" },
      { cellId: "applications.received.fax:count", text: "0" },
    ]);
  });

  test("one row with its serial number is placed by its label", () => {
    const placed = placeByLabels(list, first(list), [["3", "当面申请数", "2"]]);
    expect(placed?.filled).toEqual([{ cellId: "applications.received.inPerson:count", text: "2" }]);
  });

  test("beside known heads an unknown one is no column, and is named", () => {
    const block = parseBlock("项目\t自然人\t上年自然人\n一、本年新收政府信息公开申请数量\t7\t5");
    const placed = placeByLabels(matrix, first(matrix), block);
    expect(placed?.filled).toEqual([{ cellId: "received:naturalPerson", text: "7" }]);
    expect(placed).toMatchObject({ rows: 1, unknown: [], unknownColumns: ["上年自然人"] });
    expect(placed?.left).toContainEqual({ text: "5", row: 1, column: 2, reason: "unknownColumn" });
  });

  test("of two columns with unknown heads none is taken for the only one of a list", () => {
    const block = parseBlock("项目\t2024年\t2025年\n当面申请数\t2\t4");
    expect(placeByLabels(list, first(list), block)).toMatchObject({
      ...{ filled: [], rows: 1, unknownColumns: ["2024年", "2025年"] },
    });
    const remarks = parseBlock("项目\t2025年\t备注\n当面申请数\t4\t\n传真申请数\t0\t");
    expect(placeByLabels(list, first(list), remarks)?.filled.map(({ text }) => text)).toEqual(["4", "0"]);
  });

  test("words that are not before the figures are never placed by position", () => {
    expect(placeByLabels(list, first(list), parseBlock("2\t当面申请数\n0\t传真申请数"))).toMatchObject({
      ...{ filled: [], unknown: ["当面申请数", "传真申请数"] },
    });
    expect(placeByLabels(list, first(list), parseBlock("当面申请数\n传真申请数"))?.filled).toEqual([]);
  });

  test("a block of only figures has no labels", () => {
    expect(placeByLabels(list, first(list), [["1"], ["2"]])).toBeNull();
  });

  test("every cell of the block is filled in or listed as left out", () => {
    const texts = fc.constantFrom("3", "", "件", "当面申请数", "一个不认识的行", "—", "x".repeat(101));
    const blocks = fc.array(fc.array(texts, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(blocks, (block) => {
        const placed = placeByLabels(list, first(list), block);
        if (placed) expect(placed.filled.length + placed.left.length).toBe(block.flat().length);
      }),
      { numRuns: 60 },
    );
  });
});
