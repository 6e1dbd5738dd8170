import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { GET as getYear } from "@/app/api/v1/years/[year]/csv/route";
import { GET as getFeed } from "@/app/feed.atom/route";
import { db } from "@/lib/platform/db";
import { logger } from "@/lib/platform/logger";
import { replica } from "@/lib/platform/replica";
import { copyDatabase } from "@/lib/platform/testing/copy";
import * as data from "@/lib/publications/cache/data";
import { makeReport, makeUnits, places, publish } from "@/lib/publications/testing/published";
import { GET as getPlace } from "./places/[code]/route";
import { GET as getReport } from "./reports/[unit]/[year]/route";

/**
 * The replica is a copy of the database, taken when everything was published: it lags until the primary's
 * revision is written into it. What it shows has a mark of its own.
 */

// The style sheet is created by the build, which these tests do not run.
vi.mock("@/lib/platform/http/page-files", () => ({ pageFileUrl: (name: string) => `/reading/${name}` }));

let copy: Awaited<ReturnType<typeof copyDatabase>>;

const request = (path: string) => new NextRequest(`http://localhost${path}`);
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
let turn = 0;

/** Each time the page of another address, which is not in memory. */
async function report(): Promise<{ status: number; text: string }> {
  turn += 1;
  const path = `/reports/${places.town}/2025/${turn}`;
  const response = await getReport(request(path), at({ unit: places.town, year: "2025" }));
  return { status: response.status, text: await response.text() };
}

/** Lets the copy arrive where the primary is. */
async function catchUp(): Promise<void> {
  const { revision } = await db.publicRevision.findUniqueOrThrow({ where: { id: 1 } });
  await copy.ask(`UPDATE "PublicRevision" SET "revision" = ${revision}`);
}

beforeAll(async () => {
  await makeUnits();
  const { reportId, versionId } = await makeReport(places.town, 2025);
  await publish(reportId, versionId);
  copy = await copyDatabase();
  // Neither changes what is signed, nor the revision.
  await copy.ask(
    `SET session_replication_role = replica; UPDATE "Unit" SET "name" = '副本', "organ" = '副本' WHERE "code" = '${places.town}'`,
  );
  process.env.DATABASE_READ_URL = copy.url;
});

beforeEach(() => {
  vi.restoreAllMocks();
  return catchUp();
});

afterAll(async () => {
  await replica()?.$disconnect();
  delete process.env.DATABASE_READ_URL;
  await copy.drop();
});

test("pages, feeds and files are read from a replica that has what the primary has", async () => {
  expect((await report()).text).toContain("副本");
  const place = await getPlace(request("/places/1"), at({ code: places.county }));
  expect(await place.text()).toContain("副本");
  expect(await (await getFeed(request("/feed.atom"))).text()).toContain("齐都镇");
  const read = vi.spyOn(db.publication, "findMany");
  const year = await getYear(request("/api/v1/years/2025/csv"), at({ year: "2025" }));
  expect(await year.text()).toContain(places.town);
  expect(read).not.toHaveBeenCalled();
});

test("a report that was taken down is not shown, although the replica still has it", async () => {
  await db.publication.updateMany({ data: { takenDownAt: new Date(), takenDownFor: "privacy" } });
  expect((await report()).status).toBe(410);
  await db.publication.updateMany({ data: { takenDownAt: null, takenDownFor: null } });
  const { status, text } = await report();
  expect([status, text.includes("副本")]).toEqual([200, false]);
});

test("a read that the replica breaks off is read from the primary, and the log says so", async () => {
  const warned = vi.spyOn(logger, "warn");
  await copy.ask('ALTER TABLE "Publication" RENAME TO "Gone"');
  const { status, text } = await report();
  await copy.ask('ALTER TABLE "Gone" RENAME TO "Publication"');
  expect([status, text.includes("副本")]).toEqual([200, false]);
  expect(warned.mock.calls.flat()).toContain("只读副本没有读成，改从主库读取");
});

test("while the primary does not answer, the replica shows what is public, unless it lacks something known here", async () => {
  await report();
  vi.spyOn(data, "findPublicRevision").mockRejectedValue(new Error("no primary"));
  expect((await report()).text).toContain("副本");
  await copy.ask('UPDATE "PublicRevision" SET "revision" = "revision" - 1');
  expect((await report()).status).toBe(500);
});

test("a replica that does not answer is left alone for a while", async () => {
  const warned = vi.spyOn(logger, "warn");
  const asked = vi.spyOn(data, "revisionOf");
  const own = replica();
  vi.spyOn(own?.publicRevision ?? db.publicRevision, "findUniqueOrThrow").mockRejectedValue(
    new Error("gone"),
  );
  expect((await report()).text).not.toContain("副本");
  const times = asked.mock.calls.filter(([database]) => database === own).length;
  expect((await report()).text).not.toContain("副本");
  expect(asked.mock.calls.filter(([database]) => database === own)).toHaveLength(times);
  expect(warned.mock.calls.flat()).toContain("只读副本没有应答，公开网页暂时都从主库读取");
});
