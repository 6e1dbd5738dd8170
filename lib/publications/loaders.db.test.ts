import { beforeAll, expect, test } from "vitest";
import { filledContent } from "@/lib/core/document/testing-report";
import { ziboLocal2017 } from "@/lib/core/editions/2014/local-zibo";
import { formFor } from "@/lib/core/editions/registry";
import { db } from "@/lib/platform/db";
import { loadOpenPage, loadOpenReport, loadPublicList, loadPublished } from "./loaders";
import { makeReport, makeUnits, makeVersion, places, publish } from "./testing/published";

beforeAll(async () => {
  await makeUnits();
  for (const [unit, year] of [
    [places.town, 2017],
    [places.town, 2025],
    [places.otherTown, 2025],
    [places.demoTown, 2025],
  ] as const) {
    const countyForm = year === 2017 ? { localTable: ziboLocal2017 } : {};
    const { reportId, versionId } = await makeReport(unit, year, countyForm);
    await publish(reportId, versionId);
    if (unit === places.otherTown) {
      const corrected = await makeVersion(reportId, filledContent(formFor(year)));
      await publish(reportId, corrected.versionId, "更正数据");
    }
  }
  await makeReport(places.otherTown, 2024);
});

const titles = ({ list }: Awaited<ReturnType<typeof loadPublicList>>) =>
  list.items.map(({ unit, year, number }) => `${unit.name}${year}/${number}`);

test("the list has the newest version of what is published, newest first, and nothing else", async () => {
  expect(titles(await loadPublicList({}))).toEqual([
    "青石镇2025/1",
    "皇城镇2025/2",
    "齐都镇2025/1",
    "齐都镇2017/1",
  ]);
});

test.each([
  [{ year: "2017" }, ["齐都镇2017/1"]],
  [{ county: places.county, year: "2025" }, ["皇城镇2025/2", "齐都镇2025/1"]],
  [{ county: places.county, unit: places.town }, ["齐都镇2025/1", "齐都镇2017/1"]],
  // All of these reports contain the two characters in their text; those with them in the name come first.
  [{ q: " 青石 " }, ["青石镇2025/1", "皇城镇2025/2", "齐都镇2025/1", "齐都镇2017/1"]],
  [{ q: "2017年" }, ["齐都镇2017/1"]],
  [{ q: "没有这个镇" }, []],
  [{ q: "青石 2025" }, ["青石镇2025/1", "皇城镇2025/2", "齐都镇2025/1"]],
  [{ q: "皇城，２０２５" }, ["皇城镇2025/2"]],
  [{ q: "青石 2017" }, ["齐都镇2017/1"]],
  [{ q: "　青石、青石　2025 年" }, ["青石镇2025/1", "皇城镇2025/2", "齐都镇2025/1"]],
  [{ q: "镇 ".repeat(30) }, ["青石镇2025/1", "皇城镇2025/2", "齐都镇2025/1", "齐都镇2017/1"]],
  [{ q: '"' }, []],
  [{ q: "[" }, []],
  [{ q: "lineage" }, []],
  [{ q: "name" }, []],
  [{ q: "%" }, []],
  [{ q: "青_镇" }, []],
  [{ q: "\u0000" }, ["青石镇2025/1", "皇城镇2025/2", "齐都镇2025/1", "齐都镇2017/1"]],
  [
    { year: "", county: "x", unit: ["1", "2"], page: "-1" },
    ["青石镇2025/1", "皇城镇2025/2", "齐都镇2025/1", "齐都镇2017/1"],
  ],
])("the list with the query %j", async (query, expected) => {
  expect(titles(await loadPublicList(query))).toEqual(expected);
});

test("the filters offer what is published, and mark demonstration counties", async () => {
  const { years, counties, units } = await loadPublicList({ county: places.county });
  expect(years).toEqual([2025, 2017]);
  expect(counties).toEqual([
    { code: places.county, name: "临淄区", demonstration: false },
    { code: places.demoCounty, name: "云溪县", demonstration: true },
  ]);
  expect(units.map(({ name }) => name)).toEqual(["齐都镇", "皇城镇"]);
});

test("a page past the end is empty, with the total number", async () => {
  const { list } = await loadPublicList({ page: "9" });
  expect(list).toMatchObject({ items: [], page: 9, pages: 1, total: 4 });
});

test("a URL leads to the newest version, a numbered one to that version, with the path down to the unit", async () => {
  const newest = await loadPublished(places.otherTown, "2025");
  const first = await loadPublished(places.otherTown, "2025", "1");
  expect(newest?.report.number).toBe(2);
  expect(first?.report).toMatchObject({ number: 1, replacedAt: newest?.report.publishedAt });
  expect(first?.report.lineage.map(({ name }) => name)).toEqual(["山东省", "淄博市", "临淄区", "皇城镇"]);
  expect(first?.versions).toHaveLength(2);
});

test.each([
  [places.otherTown, "2024"],
  [places.otherTown, "2025", "3"],
  [places.otherTown, "2025", "0"],
  ["370305", "2025"],
  [places.otherTown, "二〇二五"],
])("nothing is found at %s %s %s", async (unit, year, version?: string) => {
  expect(await loadPublished(unit, year, version)).toBeNull();
});

test("open data has chapters and figures of the frozen version", async () => {
  const report = await loadOpenReport(places.town, 2017);
  expect(report).toMatchObject({
    unit: { code: places.town, name: "齐都镇" },
    year: 2017,
    edition: "2014",
    version: 1,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(report?.chapters[0]).toEqual({ heading: "一、概述", text: "（一）做法\n这里写概述。" });
  expect(report?.figures).toHaveLength(75);
  expect(report?.figures[0]).toEqual({
    path: ["一、主动公开情况", "（一）主动公开政府信息数"],
    column: null,
    unit: "条",
    value: 1,
  });
  expect(await loadOpenReport(places.otherTown, 2024)).toBeNull();
});

test("open data is paged and filtered", async () => {
  const { reports = [], next } = (await loadOpenPage({ year: 2025, unit: places.otherTown })) ?? {};
  expect(next).toBeNull();
  expect(reports).toMatchObject([{ unit: { name: "皇城镇" }, version: 2 }]);
  expect(reports[0]?.figures).toHaveLength(200);
});

test("a word in the names of tens of thousands of units needs no more statements than another", {
  timeout: 120_000,
}, async () => {
  await db.$executeRaw`
    INSERT INTO "Unit" ("code", "name", "organ", "kind")
    SELECT lpad((600000000000 + n)::text, 12, '0'), '测试' || n || '镇', '测试' || n || '镇人民政府', 'township'::"UnitKind"
    FROM generate_series(1, 40000) AS n`;
  const { list } = await loadPublicList({ q: "镇" });
  expect(list.total).toBe(4);
});
