import fc from "fast-check";
import { expect, test } from "vitest";
import { formFor } from "../editions/registry";
import { acrossUnits, MEDIAN_MIN } from "./across-units";

const unit = (
  code: string,
  years: Record<number, Record<string, string>>,
  firstYear: number | null = null,
  takenDown: number[] = [],
) => ({
  ...{ code, name: `${code}镇`, firstYear, lastYear: null, takenDown },
  years: Object.entries(years).map(([year, figures]) => ({
    form: formFor(Number(year)),
    figures: Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { value }])),
  })),
});
const corrected = "litigation:review.corrected";

test("zero, blank, taken down, unpublished and not owed are five things, and the sum is of the figures alone", () => {
  const found = acrossUnits(
    "reviewCorrected",
    [
      unit("a", { 2024: { [corrected]: "2" }, 2025: { [corrected]: "0" } }),
      unit("b", { 2024: {} }),
      unit("c", { 2025: { [corrected]: "1" } }, 2025),
      unit("d", {}, null, [2024]),
    ],
    [2024, 2025],
  );
  expect(found.rows.map(({ figures }) => figures)).toEqual([
    [2, 0],
    ["blank", "unpublished"],
    ["notOwed", 1],
    ["takenDown", "unpublished"],
  ]);
  expect(found.years).toMatchObject([
    { year: 2024, counted: true, breaks: false, figures: 1, total: 2, median: null },
    { year: 2025, counted: true, breaks: false, figures: 2, total: 1, median: null },
  ]);
});

test("a definition that changed between two years shown is a break, also where years between are left out", () => {
  const breaks = (id: "received" | "documents", years: number[]) =>
    acrossUnits(id, [], years).years.map((year) => year.breaks);
  expect(breaks("received", [2018, 2019, 2020, 2021])).toEqual([false, true, false, false]);
  expect(breaks("received", [2017, 2025])).toEqual([false, true]);
  expect(breaks("documents", [2019, 2020, 2021])).toEqual([false, false, true]);
});

test("a year whose edition does not count it says so", () => {
  const [before, after] = acrossUnits("licences", [unit("a", { 2018: {} })], [2018, 2019]).years;
  expect([before?.counted, after?.counted, before?.total]).toEqual([false, true, null]);
});

test("a median is shown from enough figures on, lies among them, and moves nothing when the order changes", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 12 }), (values) => {
      const units = values.map((value, index) => unit(`${index}`, { 2025: { [corrected]: `${value}` } }));
      const medianOf = (each: typeof units) => acrossUnits("reviewCorrected", each, [2025]).years[0]?.median;
      const median = medianOf(units);
      if (values.length < MEDIAN_MIN) {
        expect(median).toBeNull();
        return;
      }
      const below = values.filter((value) => value <= Number(median)).length;
      const above = values.filter((value) => value >= Number(median)).length;
      expect(Math.min(below, above)).toBeGreaterThanOrEqual(values.length / 2);
      expect(medianOf(units.toReversed())).toBe(median);
    }),
  );
});
