import { describe, expect, test } from "vitest";
import { formFor } from "../../editions/registry";
import { isSameFigure, type Sums, sumsSchema, withChanges } from "../../tables/sums";
import { sumNotes } from "./sum-notes";

const form = formFor(2025);
const sums = (cells: Sums["cells"]): Sums => ({
  coverage: "各表的数为2个部门年度报告的合计。",
  included: 2,
  units: 2,
  cells,
});
const plain = (value: string | null) => ({ value, sum: value, reason: null });

describe("the sums that a county's report follows", () => {
  test("a sum that is another now says what it was and when; one that stays keeps what it said", () => {
    const first = sums({ "licences:decisions": plain("5"), "penalties:decisions": plain("1") });
    const second = withChanges(
      sums({ "licences:decisions": plain("7"), "penalties:decisions": plain("1.0") }),
      first,
      new Date("2026-02-01T00:00:00Z"),
    );
    const before = { value: "5", at: "2026-02-01T00:00:00.000Z" };
    expect(second.cells["licences:decisions"]).toEqual({ ...plain("7"), before });
    expect(second.cells["penalties:decisions"]).not.toHaveProperty("before");
    const third = withChanges(sums({ "licences:decisions": plain("7") }), second, new Date());
    expect(third.cells["licences:decisions"]?.before).toEqual(before);
    expect(sumsSchema.parse(third)).toEqual(third);
  });

  test("figures are compared as numbers, blanks with blanks alone", () => {
    expect(isSameFigure("1.50", "1.5")).toBe(true);
    expect(isSameFigure(null, "0")).toBe(false);
    expect(isSameFigure(null, null)).toBe(true);
  });
});

describe("what is printed under the tables of a county's report", () => {
  const replaced = sums({
    "licences:decisions": { value: "4", sum: "5", reason: "一件重复登记" },
    "penalties:decisions": plain("2"),
  });

  test("the coverage under the first table, and both figures where the county's stands in the place of a sum", () => {
    const notes = sumNotes(form, { "licences:decisions": { value: "4" } }, replaced);
    expect(notes).toEqual([
      { tableId: form.tables[0]?.id, text: replaced.coverage },
      {
        tableId: form.cells.get("licences:decisions")?.table.id,
        text: "行政许可·本年处理决定数量 4，各单位合计 5。一件重复登记。",
      },
    ]);
  });

  test("a control total that differs is printed with its source and the reason, once there is one", () => {
    const control = { value: "9", source: "司法行政部门的规范性文件登记（登记簿）", reason: null };
    const cell = (given: object) =>
      sums({ "normativeDocuments:made": { ...plain("7"), control: { ...control, ...given } } });
    const figures = { "normativeDocuments:made": { value: "7" } };
    const printed = (given: object) =>
      sumNotes(form, figures, cell(given))
        .slice(1)
        .map(({ text }) => text);
    expect(printed({ reason: "两件由县政府制发" })).toEqual([
      "行政规范性文件·本年制发件数 7，司法行政部门的规范性文件登记（登记簿）为 9。两件由县政府制发。",
    ]);
    expect(printed({})).toEqual([]);
    expect(printed({ value: "7.0", reason: "以前不同" })).toEqual([]);
    expect(sumsSchema.parse(cell({}))).toEqual(cell({}));
  });

  test("a register in the place of the sum is printed with the sum, the source and the reason", () => {
    const replacing = sums({
      "normativeDocuments:made": {
        ...{ value: "9", sum: "7", reason: "登记簿" },
        control: { value: "9", source: "登记（登记簿）", reason: "两件漏报" },
      },
    });
    expect(sumNotes(form, { "normativeDocuments:made": { value: "9" } }, replacing)[1]?.text).toBe(
      "行政规范性文件·本年制发件数 9，各单位合计 7。登记簿。两件漏报。",
    );
  });

  test("no reason is printed for a figure that the report does not state, and nothing where it follows no sums", () => {
    expect(sumNotes(form, { "licences:decisions": { value: "5" } }, replaced)).toHaveLength(1);
    expect(sumNotes(form, {}, undefined)).toEqual([]);
  });
});
