import { strFromU8, unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, test } from "vitest";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { cellsOf } from "@/lib/core/tables/table";
import { db } from "@/lib/platform/db";
import { makeReport, makeUnits, makeVersion, places, publish } from "../testing/published";
import { datasetColumns } from "./columns";
import { datasetResponse, dictionaryResponse, placeDatasetResponse } from "./dataset-response";

const year = "2025";
const cells = formFor(2025)
  .tables.flatMap(cellsOf)
  .map(({ id }) => id);

beforeAll(async () => {
  await makeUnits();
  const { reportId, versionId } = await makeReport(places.town, 2025);
  await publish(reportId, versionId);
  const content = filledContent(formFor(2025));
  const [blank = "", zero = ""] = cells;
  const figures = { ...content.figures, [blank]: { value: null }, [zero]: { value: "0" } };
  const corrected = await makeVersion(reportId, { ...content, figures });
  await publish(reportId, corrected.versionId, "更正两个数");
  const other = await makeReport(places.otherTown, 2025);
  await publish(other.reportId, other.versionId);
});

const ask = (format: "csv" | "parquet", headers: Record<string, string> = {}, asked = year) =>
  datasetResponse(new Request("http://localhost/", { headers }), { year: asked }, format);

async function parquetRows(): Promise<Record<string, unknown>[]> {
  const file = await (await ask("parquet")).arrayBuffer();
  return parquetReadObjects({ file });
}

test("a line for each cell of each report, by its newest version", async () => {
  const rows = await parquetRows();
  expect(Object.keys(rows[0] ?? {})).toEqual(datasetColumns.map(({ name }) => name));
  expect(rows.map(({ cell }) => cell)).toEqual([...cells, ...cells]);
  expect(rows[0]).toMatchObject({
    ...{ unit_code: places.town, unit_kind: "township", place_code: places.county },
    ...{ year: 2025, edition: "2021", version: 2, published_at: expect.any(Date) },
  });
});

test("zero and blank are different", async () => {
  const [blank, zero, other] = await parquetRows();
  expect(blank).toMatchObject({ value: null, entered: null, blank: true });
  expect(zero).toMatchObject({ value: 0, entered: null, blank: false });
  expect(other).toMatchObject({ value: expect.any(Number), blank: false });
});

test("the CSV says the same", async () => {
  const text = await (await ask("csv")).text();
  const [head, ...lines] = text.trimEnd().split("\r\n");
  const rows = await parquetRows();
  expect(head).toContain(datasetColumns.map(({ name }) => name).join(","));
  expect(lines).toHaveLength(rows.length);
  expect(lines[0]).toMatch(/,,,true$/);
  expect(lines[1]).toMatch(/,0,,false$/);
});

test("who has it gets 304; anything that changes makes it another", async () => {
  const etag = (await ask("parquet")).headers.get("ETag") ?? "";
  expect((await ask("parquet", { "If-None-Match": etag })).status).toBe(304);
  expect((await ask("csv", { "If-None-Match": etag })).status).toBe(200);
  await db.unit.update({ where: { code: places.otherTown }, data: { organ: "改名的镇人民政府" } });
  expect((await ask("parquet", { "If-None-Match": etag })).status).toBe(200);
});

test("what was taken down is not in it", async () => {
  await db.publication.updateMany({
    where: { unitCode: places.otherTown },
    data: { takenDownAt: new Date(), takenDownFor: "personal" },
  });
  expect((await parquetRows()).map(({ unit_code }) => unit_code)).toEqual(cells.map(() => places.town));
});

test("a place and a kind of units narrow it; what is no such thing is refused in words", async () => {
  const narrowed = (query: string) =>
    datasetResponse(new Request(`http://localhost/?${query}`), { year }, "csv");
  const lines = async (query: string) =>
    (await (await narrowed(query)).text()).trimEnd().split("\r\n").slice(1);
  expect(await lines(`place=${places.city}&kind=township`)).toHaveLength(cells.length);
  expect(await lines(`place=${places.demoCounty}`)).toEqual([]);
  expect(await lines("kind=department")).toEqual([]);
  for (const query of ["kind=towns", "place=370305", "county=1"])
    expect((await narrowed(query)).status, query).toBe(400);
});

test("a place's figures of all years with the dictionaries are one archive", async () => {
  const older = await makeReport(places.town, 2018);
  await publish(older.reportId, older.versionId);
  const ask = (place: string) => placeDatasetResponse(new Request("http://localhost/"), { place });
  const answer = await ask(places.province);
  expect(answer.headers.get("Content-Disposition")).toContain(`figures-${places.province}.zip`);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  expect(Object.keys(files)).toEqual([
    "figures.csv",
    "dictionary-edition-2014.csv",
    "dictionary-edition-2021.csv",
    "columns.csv",
  ]);
  const lines = strFromU8(files["figures.csv"] ?? new Uint8Array())
    .trimEnd()
    .split("\r\n");
  expect(new Set(lines.slice(1).map((line) => line.split(",")[5]))).toEqual(new Set(["2018", year]));
  expect((await ask("370399000000")).status).toBe(404);
  expect((await ask("x")).status).toBe(400);
  await db.publication.updateMany({
    where: { unitCode: places.town, year: 2018 },
    data: { takenDownAt: new Date(), takenDownFor: "personal" },
  });
});

describe("what is not there", () => {
  test.each([
    ["2016", 404],
    ["1999", 404],
    ["last", 400],
  ])("%s is answered in words, by %i", async (asked, status) => {
    for (const format of ["csv", "parquet"] as const) {
      const answer = await ask(format, {}, asked);
      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject({ title: expect.stringMatching(/\p{Script=Han}/u), status });
    }
  });
});

test("the dictionary names every cell of the edition, with the indicators that it is a part of", async () => {
  const answer = dictionaryResponse(new Request("http://localhost/"), { year });
  const lines = (await answer.text()).trimEnd().split("\r\n").slice(1);
  expect(lines.map((line) => line.split(",")[0])).toEqual(cells);
  expect(lines.some((line) => line.endsWith("received"))).toBe(true);
  expect(dictionaryResponse(new Request("http://localhost/"), { year: "1999" }).status).toBe(404);
});
