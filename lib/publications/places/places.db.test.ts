import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeReport, makeUnits, places, publish } from "../testing/published";
import { loadCountry, loadPlace } from "./loaders";

const bureau = "370305000011";
const merged = "370305102000";

beforeAll(async () => {
  await makeUnits();
  await db.unit.createMany({
    data: [
      {
        ...{ code: bureau, name: "水务局", kind: "department", organ: "临淄区水务局" },
        ...{ parentCode: places.county, firstYear: 2024 },
      },
      {
        ...{ code: merged, name: "旧镇", kind: "township", organ: "旧镇人民政府" },
        ...{ parentCode: places.county, lastYear: 2023, successorCode: places.town },
      },
    ],
  });
  for (const [unit, year] of [
    [places.town, 2023],
    [places.town, 2024],
    [places.otherTown, 2023],
    [merged, 2023],
    [places.demoTown, 2024],
    [places.county, 2024],
  ] as const) {
    const { reportId, versionId } = await makeReport(unit, year);
    await publish(reportId, versionId);
  }
  await db.unit.update({ where: { code: places.town }, data: { name: "齐都街道" } });
}, 300_000);

test("the country and a province show for each place below how many of its units published the newest year", async () => {
  const country = await loadCountry();
  expect(country.year).toBe(2024);
  // In the county with the bureau and without the merged town three units owe 2024, in the other county one.
  expect(country.areas).toEqual([
    { code: places.province, name: "山东省", demonstration: false, units: 4, published: 2 },
  ]);
  // The merged town owes 2023 and not 2024, the bureau the other way round.
  expect(country.areaYears).toEqual([
    { year: 2024, units: 4, published: 2 },
    { year: 2023, units: 4, published: 3 },
  ]);
  const province = await loadPlace(places.province);
  expect(province?.areaYears).toEqual(country.areaYears);
  expect(province?.areas).toMatchObject([
    { code: places.city, units: 3, published: 1 },
    { code: places.demoCounty, units: 1, published: 1 },
  ]);
  expect(province?.units).toEqual([]);
});

test("a county shows its units by the years: published, missing, and not owed", async () => {
  const county = await loadPlace(places.county);
  expect(county?.lineage.map(({ name }) => name)).toEqual(["山东省", "淄博市"]);
  expect(county?.own.years.map(({ year }) => year)).toEqual([2024]);
  expect(county?.areas).toEqual([]);
  expect(county?.areaYears).toEqual([]);
  const table = county?.units.map(({ code, years }) => [
    code,
    ...years.map(({ year, published, owed }) => `${year}${published ? "+" : owed ? "?" : "-"}`),
  ]);
  expect(table).toEqual([
    [bureau, "2023-", "2024?"],
    [places.town, "2023+", "2024+"],
    [places.otherTown, "2023+", "2024?"],
    [merged, "2023+", "2024-"],
  ]);
});

test("a unit shows its publications, its former names, and its predecessors", async () => {
  const town = await loadPlace(places.town);
  expect(town?.unit?.name).toBe("齐都街道");
  expect(town?.own.formerNames).toEqual(["齐都镇"]);
  expect(town?.own.years.map(({ year }) => year)).toEqual([2024, 2023]);
  expect(town?.own.series.length).toBeGreaterThan(0);
  expect(town?.predecessors).toEqual([{ code: merged, name: "旧镇" }]);
  expect((await loadPlace(merged))?.successor).toEqual({ code: places.town, name: "齐都街道" });
});

test.each(["370399000000", "青石", "", "1".repeat(13)])("there is no place “%s”", async (code) => {
  expect(await loadPlace(code)).toBeNull();
});
