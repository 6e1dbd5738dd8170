import { beforeAll, expect, test } from "vitest";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { db } from "@/lib/platform/db";
import { makeReport, makeUnits, makeVersion, places, publish } from "../testing/published";
import { figuresCsv } from "./figures-csv";
import { loadPlaceFigures, loadPlaceSeries } from "./loaders";

const corrected = "litigation:review.corrected";

/** A report with this number of corrected reviews. */
function contentOf(year: number, value: string | null) {
  const content = filledContent(formFor(year));
  const { [corrected]: _filled, ...blank } = content.figures;
  return { ...content, figures: value === null ? blank : { ...blank, [corrected]: { value } } };
}

beforeAll(async () => {
  await makeUnits();
  for (const [unit, year, value] of [
    [places.town, 2023, "0"],
    [places.town, 2024, "3"],
    [places.otherTown, 2024, null],
  ] as const) {
    const { reportId, versionId } = await makeReport(unit, year, {}, contentOf(year, value));
    await publish(reportId, versionId);
    if (value !== "3") continue;
    const { versionId: second } = await makeVersion(reportId, contentOf(year, "2"));
    await publish(reportId, second, "多计一件");
  }
}, 120_000);

test("the towns with corrected reviews, from the newest version of each year", async () => {
  const found = await loadPlaceFigures({ place: places.county, indicator: "reviewCorrected" });
  expect(found?.years).toEqual([2023, 2024]);
  expect(found?.across.rows).toEqual([
    { code: places.town, name: "齐都镇", figures: [0, 2] },
    { code: places.otherTown, name: "皇城镇", figures: ["unpublished", "blank"] },
  ]);
  expect(found?.across.years.map(({ total }) => total)).toEqual([0, 2]);
});

test("years and kinds narrow it, in whatever order the years are given", async () => {
  const asked = { place: places.county, indicator: "reviewCorrected" };
  const [from, kind] = await Promise.all([
    loadPlaceFigures({ ...asked, from: "2030", to: "2024" }),
    loadPlaceFigures({ ...asked, kind: "department" }),
  ]);
  expect(from?.across.years.map(({ year }) => year)).toEqual([2024]);
  expect(kind?.across.rows).toEqual([]);
});

test("invalid values are ignored; without a known place there is no result", async () => {
  const found = await loadPlaceFigures({
    place: places.county,
    indicator: "x",
    from: "二〇",
    kind: "",
    to: "9",
  });
  expect(found?.series.id).toBe("received");
  expect(await loadPlaceFigures({})).toBeNull();
  expect(await loadPlaceFigures({ place: "370399000000" })).toBeNull();
  expect(await loadPlaceSeries({ place: "'; --" })).toBeNull();
});

test("the file has a line for each unit, year and indicator, and says why a figure is missing", async () => {
  const found = await loadPlaceSeries({ place: places.county, indicator: "reviewCorrected" });
  if (!found) throw new Error("the county is known");
  const [, ...lines] = figuresCsv(found).trimEnd().split("\r\n");
  expect(lines.map((line) => line.split(",").slice(1))).toEqual([
    ["齐都镇", "2023", "行政复议结果纠正", "件", "0", "", ""],
    ["齐都镇", "2024", "行政复议结果纠正", "件", "2", "", ""],
    ["皇城镇", "2023", "行政复议结果纠正", "件", "", "未公布", ""],
    ["皇城镇", "2024", "行政复议结果纠正", "件", "", "未填", ""],
  ]);
  const all = await loadPlaceSeries({ place: places.county });
  expect(all?.series.length).toBeGreaterThan(10);
});

test("a publication found altered is left out", async () => {
  const altered = await db.publication.findFirstOrThrow({ where: { unitCode: places.town, year: 2023 } });
  await db.integrityFault.create({ data: { publicationId: altered.id, what: "document" } });
  const found = await loadPlaceFigures({ place: places.county, indicator: "reviewCorrected" });
  expect(found?.years).toEqual([2024]);
  await db.integrityFault.delete({ where: { publicationId: altered.id } });
});
