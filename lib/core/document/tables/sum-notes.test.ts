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

  test("no reason is printed for a figure that the report does not state, and nothing where it follows no sums", () => {
    expect(sumNotes(form, { "licences:decisions": { value: "5" } }, replaced)).toHaveLength(1);
    expect(sumNotes(form, {}, undefined)).toEqual([]);
  });
});
