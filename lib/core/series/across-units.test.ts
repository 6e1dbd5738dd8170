import fc from "fast-check";
import { expect, test } from "vitest";
import { formFor } from "../editions/registry";
import { acrossUnits, GROUP_MIN } from "./across-units";
import { seriesValues } from "./series";

const unit = (
  code: string,
  years: Record<number, Record<string, string>>,
  firstYear: number | null = null,
  takenDown: number[] = [],
) => ({
  ...{ code, name: `${code}镇`, firstYear, lastYear: null, takenDown },
  years: Object.entries(years).map(([year, figures]) => ({
    year: Number(year),
    values: seriesValues(
      formFor(Number(year)),
      Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { value }])),
    ),
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
      if (values.length < GROUP_MIN) {
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

const closed = (upheld: string, reviewCorrected: string) => ({
  2025: { "litigation:review.upheld": upheld, [corrected]: reviewCorrected },
});

test("a share needs something to be a share of; that of all units is of their sums", () => {
  const { rows, years } = acrossUnits(
    "reviewCorrectedShare",
    [
      unit("a", closed("2", "1")),
      unit("b", closed("0", "0")),
      unit("c", { 2025: {} }),
      unit("d", closed("0", "3")),
    ],
    [2025],
  );
  expect(rows.map(({ figures }) => figures[0])).toEqual([33.3, "noBase", "blank", 100]);
  expect(years).toMatchObject([{ figures: 2, total: 66.7 }]);
});

test("a share breaks where its part or its whole is defined anew", () => {
  const breaks = acrossUnits("grantedShare", [], [2018, 2019, 2021]).years.map((year) => year.breaks);
  expect(breaks).toEqual([false, true, false]);
});

test("median and places are of the whole group, sums of the units shown; equal figures share a place", () => {
  const group = ["9", "4", "4", "2", "0"].map((value, at) => unit(`${at}`, { 2025: { [corrected]: value } }));
  const { rows, years } = acrossUnits("reviewCorrected", group, [2025], (code) => code !== "0");
  expect(rows.map(({ places }) => places[0])).toEqual([2, 2, 4, 5].map((place) => ({ place, among: 5 })));
  expect(years).toMatchObject([{ figures: 4, total: 10, median: 4 }]);
});

test("there are no places among fewer units than a median needs, nor where all are equal", () => {
  const places = (values: string[]) =>
    acrossUnits(
      "reviewCorrected",
      values.map((value, at) => unit(`${at}`, { 2025: { [corrected]: value } })),
      [2025],
    ).rows.flatMap((row) => row.places);
  expect(places(["1", "2", "3", "4"])).toEqual([null, null, null, null]);
  expect(new Set(places(["0", "0", "0", "0", "0"]))).toEqual(new Set([null]));
});
