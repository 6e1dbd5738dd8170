import { expect, test } from "vitest";
import { editions } from "../editions/list";
import { formFor } from "../editions/registry";
import { type SeriesOverYears, seriesOver, seriesValues } from "./series";

const yearOf = (year: number, figures: Record<string, string>) => ({
  year,
  values: seriesValues(
    formFor(year),
    Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { value }])),
  ),
});
const points = (found: SeriesOverYears[], id: string) =>
  found
    .find((each) => each.series.id === id)
    ?.points.map(({ year, value, breaks }) => `${year}${breaks ? "|" : " "}${value}`);

test("every cell that a series names is a cell of its edition", () => {
  for (const edition of editions)
    for (const id of Object.values(edition.series).flat())
      expect(formFor(edition.firstYear).cells.has(id), id).toBe(true);
});

test("applications break at 2019 and go on over 2021; documents break at 2021", () => {
  const found = seriesOver([
    yearOf(2025, { "received:total": "7", "normativeDocuments:inForce": "2" }),
    yearOf(2018, { "applications.received:count": "3" }),
    yearOf(2020, { "received:total": "5", "normativeDocuments:publicTotal": "40" }),
  ]);
  expect(points(found, "received")).toEqual(["2018 3", "2020|5", "2025 7"]);
  expect(points(found, "documents")).toEqual(["2020 40", "2025|2"]);
});

test("what only one year states is no series, and a blank year is a point without a value", () => {
  const found = seriesOver([
    yearOf(2019, { "received:total": "0" }),
    yearOf(2020, {}),
    yearOf(2021, { "received:total": "0", "licences:decisions": "9" }),
  ]);
  expect(points(found, "received")).toEqual(["2019 0", "2020 null", "2021 0"]);
  expect(points(found, "licences")).toBeUndefined();
});

test("outcomes are added up", () => {
  const found = seriesOver([
    yearOf(2017, {
      "applications.answered.alreadyPublic:count": "2",
      "applications.answered.granted:count": "3",
    }),
    yearOf(2021, { "outcome.granted:total": "4" }),
  ]);
  expect(points(found, "granted")).toEqual(["2017 5", "2021|4"]);
});
