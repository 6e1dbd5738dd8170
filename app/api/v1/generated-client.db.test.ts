import type { AxiosAdapter, AxiosResponse } from "axios";
import { NextRequest } from "next/server";
import { type Document, OpenAPIClientAxios } from "openapi-client-axios";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { listPublications } from "@/lib/publications/list/data";
import { loadLatest } from "@/lib/publications/loaders";
import type {
  OpenChanges,
  OpenIndicators,
  OpenPage,
  OpenReport,
} from "@/lib/publications/open-data/open-schema";
import { openApi } from "@/lib/publications/open-data/openapi";
import { putBack, takeDown } from "@/lib/publications/take-down/mutations";
import { makeReport, makeUnits, places, publish } from "@/lib/publications/testing/published";
import { GET as listChanges } from "./changes/route";
import { GET as listIndicators } from "./figures/route";
import { GET as getReport } from "./reports/[unit]/[year]/route";
import { GET as listReports } from "./reports/route";

/** A client generated from the OpenAPI description alone, calling the real routes. */

const asked: string[] = [];

const routes: AxiosAdapter = async (config) => {
  const url = new URL(config.url ?? "", config.baseURL);
  for (const [name, value] of Object.entries(config.params ?? {})) url.searchParams.set(name, String(value));
  asked.push(url.pathname + url.search);
  const request = new NextRequest(url);
  const [, , , what, unit = "", year = ""] = url.pathname.split("/");
  const answer =
    what === "changes"
      ? await listChanges(request)
      : what === "figures"
        ? await listIndicators(request)
        : unit === ""
          ? await listReports(request)
          : await getReport(request, { params: Promise.resolve({ unit, year }) });
  const response = { config, status: answer.status, statusText: "", data: await answer.json() };
  return { ...response, headers: Object.fromEntries(answer.headers) } as AxiosResponse;
};

const towns = Array.from({ length: 25 }, (_, at) => `3703059${String(at).padStart(2, "0")}000`);

async function makeClient() {
  const definition = openApi({ origin: "http://localhost", site: "测试" }) as unknown as Document;
  const api = new OpenAPIClientAxios({
    definition,
    axiosConfigDefaults: { adapter: routes, validateStatus: () => true },
  });
  return api.init();
}

/** The response of the client's operation with that name. */
async function ask<Answer>(operation: string, question: Record<string, string>): Promise<Answer> {
  const client = await makeClient();
  const call = client[operation];
  if (!call) throw new Error(`the description knows no ${operation}`);
  const { data } = await call(question);
  return data;
}

beforeAll(async () => {
  await makeUnits();
  await db.unit.createMany({
    data: towns.map((code, at) => ({
      ...{ code, name: `${at}号镇`, organ: `${at}号镇人民政府`, kind: "township" as const },
      parentCode: places.county,
    })),
  });
  for (const code of towns) {
    const { reportId, versionId } = await makeReport(code, 2024);
    await publish(reportId, versionId);
  }
}, 300_000);

async function unitsOfAll(question: Record<string, string>, between = async () => {}): Promise<string[]> {
  const units: string[] = [];
  for (let after: string | null = ""; after !== null; await between()) {
    const data: OpenPage = await ask("listReports", { ...question, after });
    units.push(...data.reports.map(({ unit }) => unit.code));
    after = data.next;
  }
  return units;
}

test("every report is read once, page by page, whatever is published meanwhile", async () => {
  let years = 2014;
  const units = await unitsOfAll({ year: "2024" }, async () => {
    const { reportId, versionId } = await makeReport(places.town, years === 2014 ? 2024 : years);
    years += 1;
    await publish(reportId, versionId);
  });
  expect(units.toSorted()).toEqual(towns);
});

test("reports are narrowed by place, kind and moment", async () => {
  const inCounty = await unitsOfAll({ place: places.county, year: "2024" });
  expect(inCounty).toEqual(expect.arrayContaining(towns));
  expect(await unitsOfAll({ place: towns[3] ?? "" })).toEqual([towns[3]]);
  expect(await unitsOfAll({ place: "110000000000" })).toEqual([]);
  expect(await unitsOfAll({ kind: "department", year: "2024" })).toEqual([]);
  const since = new Date(Date.now() + 60_000).toISOString();
  expect(await unitsOfAll({ since })).toEqual([]);
});

test("one report, and one that is not there", async () => {
  const found: OpenReport = await ask("getReport", { unit: towns[0] ?? "", year: "2024" });
  expect(found.unit.name).toBe("0号镇");
  const none = await ask("getReport", { unit: towns[0] ?? "", year: "2013" });
  expect(none).toMatchObject({ status: 404, code: "notFound", type: "about:blank" });
});

test("indicators of reports, of all or of one, with their shares, narrowed like the reports", async () => {
  const all: OpenIndicators = await ask("listIndicators", { place: places.county, year: "2024" });
  expect(all.reports.map(({ unit }) => unit.code).toSorted()).toEqual(expect.arrayContaining(towns));
  const [first] = all.reports;
  expect(first?.indicators.map(({ indicator }) => indicator)).toEqual(
    expect.arrayContaining(["received", "reviewCorrectedShare"]),
  );
  expect(first?.indicators.map(({ indicator }) => indicator)).not.toContain("disclosed");
  const one: OpenIndicators = await ask("listIndicators", { unit: towns[0] ?? "", indicator: "received" });
  expect(one.reports).toHaveLength(1);
  expect(one.reports[0]?.indicators).toEqual([
    { indicator: "received", value: expect.any(Number), state: "figure" },
  ]);
  expect(await ask("listIndicators", { indicator: "everything" })).toMatchObject({
    ...{ status: 400, title: expect.stringContaining("indicator 应为") },
  });
});

test("what changed since says first publications, corrections and what was taken down, each once and in order", async () => {
  const account = await db.account.create({ data: { username: "a", name: "甲", passwordHash: "" } });
  const reviewer: Actor = { ...account, grants: [{ role: "reviewer", unitCode: places.county }] };
  const report = await db.report.findFirstOrThrow({ where: { unitCode: towns[1], year: 2024 } });
  const sight = { reportId: report.id, number: 1, note: "含有住址" };
  expect(await takeDown(reviewer, { ...sight, ground: "personalData" })).toMatchObject({ ok: true });
  const data: OpenChanges = await ask("listChanges", {});
  expect(data.next).toBeNull();
  expect(data.changes.at(-1)).toMatchObject({ change: "takenDown", unit: towns[1] });
  expect(data.changes.filter(({ unit }) => unit === towns[1])).toHaveLength(1);
  const times = data.changes.map(({ at }) => at);
  expect(times).toEqual(times.toSorted());
  const since = data.changes.at(-1)?.at ?? "";
  expect((await ask<OpenChanges>("listChanges", { since })).changes).toHaveLength(1);
  expect(await putBack(reviewer, sight)).toMatchObject({ ok: true });
  expect((await ask<OpenChanges>("listChanges", { after: data.cursor ?? "" })).changes).toMatchObject([
    { change: "published", unit: towns[1] },
  ]);
});

test("after a clock set back, what is published comes last among changes and first in lists", async () => {
  const { cursor } = await ask<OpenChanges>("listChanges", {});
  const timed = await db.publication.findFirstOrThrow({ orderBy: { changeSequence: "desc" } });
  setClock(() => new Date("2020-01-01T00:00:00Z"));
  try {
    const { reportId, versionId } = await makeReport(places.otherTown, 2023);
    await publish(reportId, versionId);
  } finally {
    setClock();
  }
  const later = { change: "published", unit: places.otherTown, year: 2023, at: "2020-01-01T00:00:00.000Z" };
  // Also with a cursor given out while changes were ordered by time.
  for (const after of [cursor ?? "", `${timed.publishedAt.toISOString()}_p${timed.id}`])
    expect((await ask<OpenChanges>("listChanges", { after })).changes.at(-1)).toMatchObject(later);
  const { changes, ...end } = await ask<OpenChanges>("listChanges", { after: cursor ?? "" });
  expect(changes).toMatchObject([later]);
  expect(await ask<OpenChanges>("listChanges", { after: end.cursor ?? "" })).toEqual({
    ...{ changes: [], next: null, cursor: end.cursor },
  });
  const [newest] = (await ask<OpenPage>("listReports", {})).reports;
  expect(newest?.unit.code).toBe(places.otherTown);
  const { publications } = await loadLatest();
  expect(publications[0]?.unit.code).toBe(places.otherTown);
  const page = await listPublications({}, { page: 1, size: 1 });
  expect(page.items[0]?.unit.code).toBe(places.otherTown);
});

test.each<Record<string, string>>([
  { after: "nothing" },
  { after: "2024-01-01T00:00:00.000Z_x" },
  { kind: "towns" },
  { since: "yesterday" },
])("%j is refused in words", async (question) => {
  expect(await ask("listReports", question)).toMatchObject({
    ...{ status: 400, title: expect.stringMatching(/\p{Script=Han}/u) },
  });
});
