import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { NextRequest } from "next/server";
import { beforeAll, expect, test, vi } from "vitest";
import * as pages from "@/components/publications/page/render-page";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { tablesRead } from "@/lib/platform/testing/count-queries";
import { makeReport, makeUnits, makeVersion, places, publish } from "@/lib/publications/testing/published";

/**
 * What messengers and search engines add to an address, and whatever anybody adds to have a page drawn once
 * more, makes no other page of it: on every public route whose responses are shared.
 */

// The style sheet is created by the build, which these tests do not run.
vi.mock("@/lib/platform/http/page-files", () => ({ pageFileUrl: (name: string) => `/reading/${name}` }));
vi.mock("@/components/publications/page/render-page", { spy: true });

const app = dirname(import.meta.dirname);
const shared = /cachedResponse\(|[fF]ileResponse\(|openListResponse\(/;
const routes = ["(site)", "api/v1"]
  .flatMap((folder) =>
    readdirSync(join(app, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((path) => path.endsWith("route.ts") && shared.test(readFileSync(join(app, path), "utf8")));

const params = {
  ...{ unit: places.town, year: "2025", version: "2", code: places.county, handbook: "clerk" },
};

beforeAll(async () => {
  await makeUnits();
  const { reportId, versionId } = await makeReport(places.town, 2025);
  await publish(reportId, versionId);
  const corrected = await makeVersion(reportId, filledContent(formFor(2025)));
  await publish(reportId, corrected.versionId, "更正数据");
});

/** What a request costs: pages drawn, and tables read besides the revision. */
async function costOf(ask: () => Promise<Response>) {
  const drawn = () =>
    Object.values(pages).reduce(
      (sum, page) => sum + (vi.isMockFunction(page) ? page.mock.calls.length : 0),
      0,
    );
  const before = drawn();
  const tables = await tablesRead(ask);
  return drawn() - before + tables.filter((table) => table !== "PublicRevision").length;
}

test("the routes are found", () => {
  expect(routes.length).toBeGreaterThan(25);
});

/** Asks a route, whose bodies are collected. */
async function askedOf(path: string) {
  const { GET } = await import(/* @vite-ignore */ join(app, path));
  const bodies = new Set<string>();
  const ask = (search: string) => async (): Promise<Response> => {
    const request = new NextRequest(`http://localhost/${path}${search}`);
    const response: Response = await GET(request, { params: Promise.resolve(params) });
    expect(response.status).toBe(200);
    bodies.add(Buffer.from(await response.arrayBuffer()).toString("latin1"));
    return response;
  };
  return { bodies, ask };
}

test.each(routes)("%s", async (path) => {
  const { bodies, ask } = await askedOf(path);
  const isList = readFileSync(join(app, path), "utf8").includes("openListResponse(");
  // An unknown parameter is a fault there; what is left is empty fields.
  const [first, second, third] = isList
    ? ["?place=&year=", "?year=&unit=", ""]
    : ["?utm_source=a", "?utm_source=b&isappinstalled=0", ""];
  expect(await costOf(ask(first ?? ""))).toBeGreaterThan(0);
  // A file that is made at its first request is stored, which is a change.
  await ask(first ?? "")();
  expect(await costOf(ask(second ?? ""))).toBe(0);
  expect(await costOf(ask(third ?? ""))).toBe(0);
  expect(bodies.size).toBe(1);
});
