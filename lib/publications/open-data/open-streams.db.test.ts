import { beforeAll, expect, test, vi } from "vitest";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { db } from "@/lib/platform/db";
import { textStream } from "@/lib/platform/http/text-stream";
import { loadFile } from "../files/loaders";
import * as data from "../list/data";
import { loadLatest, loadMap, loadMapSize, loadOpenPage } from "../loaders";
import { makeReport, makeUnits, makeVersion, places, publish } from "../testing/published";
import { openPageSchema, openReportSchema, openYearSchema } from "./open-schema";
import { yearAsCsv, yearAsJson } from "./open-streams";
import { yearResponse } from "./year-response";

const YEAR = 2025;
/** More units than are read at once, so that a year needs several steps. */
const codes = Array.from({ length: 45 }, (_, at) => `3703059${String(at).padStart(2, "0")}000`);

beforeAll(async () => {
  await makeUnits();
  await db.unit.createMany({
    data: codes.map((code) => ({
      code,
      name: `测试${code.slice(7, 9)}镇`,
      kind: "township" as const,
      organ: "测试镇人民政府",
      parentCode: places.county,
    })),
  });
  for (const code of codes.toReversed()) {
    const { reportId, versionId } = await makeReport(code, YEAR);
    await publish(reportId, versionId);
    if (code !== codes[20]) continue;
    const corrected = await makeVersion(reportId, filledContent(formFor(YEAR)));
    await publish(reportId, corrected.versionId, "更正");
  }
  const { reportId, versionId } = await makeReport(places.town, 2017);
  await publish(reportId, versionId);
  await makeReport(places.otherTown, YEAR);
}, 300_000);

async function whole(pieces: AsyncGenerator<string>): Promise<string> {
  return new Response(textStream(pieces)).text();
}

test("a year as JSON has every report once, in its newest version, with the described shape", async () => {
  const answer: unknown = JSON.parse(await whole(yearAsJson(YEAR)));
  const year = openYearSchema.parse(answer);
  expect(answer).toEqual(year);
  expect(year.reports.map(({ unit }) => unit.code)).toEqual(codes);
  expect(year.reports.map(({ version }) => version)).toEqual(codes.map((_, at) => (at === 20 ? 2 : 1)));
});

test("a year as CSV has the files of its reports under one head", async () => {
  const year = await whole(yearAsCsv(YEAR));
  const files: string[] = [];
  for (const code of codes) {
    const file = await loadFile({ unit: code, year: String(YEAR) }, "csv");
    files.push(Buffer.from((await file?.read()) ?? []).toString("utf8"));
  }
  const [head = ""] = files[0]?.split("\r\n") ?? [];
  expect(head.startsWith("\uFEFF单位代码,")).toBe(true);
  const bodies = files.map((file) => file.slice(head.length + 2));
  expect(`\uFEFF${year.replace(/^\uFEFF/, "")}`).toBe(`${head}\r\n${bodies.join("")}`);
});

test("the first piece is sent before anything is read, and reading stops when the reader leaves", async () => {
  const reading = vi.spyOn(data, "listYearAfter");
  for (const pieces of [yearAsCsv(YEAR), yearAsJson(YEAR)]) {
    reading.mockClear();
    const reader = textStream(pieces).getReader();
    expect((await reader.read()).value?.length).toBeGreaterThan(10);
    expect(reading).not.toHaveBeenCalled();
    await reader.read();
    expect(reading).toHaveBeenCalledTimes(1);
    await reader.cancel();
    expect((await pieces.next()).done).toBe(true);
    expect(reading).toHaveBeenCalledTimes(1);
  }
  reading.mockRestore();
});

test("a response that cannot be completed breaks off instead of ending early", async () => {
  const reading = vi.spyOn(data, "listYearAfter").mockRejectedValueOnce(new Error("the database is away"));
  await expect(whole(yearAsJson(YEAR))).rejects.toThrow("away");
  reading.mockRestore();
});

test("a year is sent as a file; one without reports, or an invalid one, gets an error message", async () => {
  const answer = await yearResponse({ year: String(YEAR) }, "csv");
  expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("Content-Disposition")).toContain(`filename="reports-${YEAR}.csv"`);
  await answer.body?.cancel();
  for (const [year, status] of [
    ["1999", 404],
    ["二五", 400],
  ] as const) {
    const refused = await yearResponse({ year }, "json");
    expect(refused.status).toBe(status);
    expect(await refused.json()).toMatchObject({ title: expect.stringMatching(/\p{Script=Han}/u), status });
  }
});

test("the feed of a place has what its counties and their units published, whatever the level", async () => {
  const all = (await loadLatest()).publications;
  for (const place of [places.county, places.city, places.province])
    expect(await loadLatest(place)).toEqual({ place, publications: all, updated: all[0]?.publishedAt });
  const [town] = (await loadLatest(places.town)).publications;
  expect(town).toMatchObject({ unit: { code: places.town }, year: 2017 });
  expect((await loadLatest(places.demoCounty)).publications).toEqual([]);
  expect((await loadLatest("110000000000")).publications).toEqual([]);
});

test("a page of reports has the described shape, including text and blanks", async () => {
  const page = await loadOpenPage({ year: YEAR });
  expect(openPageSchema.parse(page)).toEqual(page);
  const { reports = [] } = (await loadOpenPage({ year: 2017 })) ?? {};
  expect(reports.map((report) => openReportSchema.parse(report))).toEqual(reports);
});

test("the feed lists publications and corrections, the map every report once", async () => {
  const { publications, updated } = await loadLatest();
  expect(publications).toHaveLength(47);
  expect(publications.filter(({ number }) => number === 2)).toMatchObject([
    { unit: { code: codes[20] }, correctionReason: "更正" },
  ]);
  expect(updated).toEqual(publications[0]?.publishedAt);
  expect(await loadMapSize()).toBe(await db.publication.count());
  const mapped = (await loadMap(1))?.flatMap(({ unitCode, year }) => (year === YEAR ? [unitCode] : []));
  expect(mapped?.toSorted()).toEqual(codes);
  expect(await loadMap(2)).toBeNull();
});
