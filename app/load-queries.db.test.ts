import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { NextRequest } from "next/server";
import { isValidElement, type ReactNode } from "react";
import { beforeAll, expect, test, vi } from "vitest";
import { pendingId } from "@/lib/access/second-factor/data";
import type { SessionClaims } from "@/lib/access/sessions/claims";
import { codes, ids, nothingPlaced, year } from "@/lib/access/testing/calls";
import { makeWorld, sessions } from "@/lib/access/testing/world";
import { db } from "@/lib/platform/db";
import { countQueries } from "@/lib/platform/testing/count-queries";
import { keepAndSign } from "@/lib/publications/receipts/keep-and-sign";
import { grow, published } from "@/lib/publications/testing/grow";
import { makeUnits, places } from "@/lib/publications/testing/published";
import { png } from "@/lib/reports/pictures/testing/samples";

/**
 * The statements of one load: of a page with its layouts, its metadata and what else it waits for, and of a
 * route. Each is really called, in a small database and again with more rows of everything; the counts must
 * be equal. lib/publications/queries.db.test.ts counts loaders and actions one by one.
 */

/** Who asks, and what React's `cache` has found for this request; null where nothing is kept. */
const asking: { claims: SessionClaims | null; found: Map<unknown, Map<string, unknown>> | null } = {
  ...{ claims: null, found: null },
};
vi.mock("react", async (original) => ({
  ...(await original<object>()),
  cache:
    (find: (...given: unknown[]) => unknown) =>
    (...given: unknown[]) => {
      if (!asking.found) return find(...given);
      const found = asking.found.get(find) ?? new Map<string, unknown>();
      asking.found.set(find, found);
      const key = JSON.stringify(given);
      if (!found.has(key)) found.set(key, find(...given));
      return found.get(key);
    },
}));
vi.mock("@/lib/access/auth/read-session", () => ({ readSessionCookie: async () => asking.claims }));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
// What is done after the answer is not waited for.
vi.mock("next/server", async (original) => ({
  ...(await original<object>()),
  ...{ connection: async () => undefined, after: () => {} },
}));
vi.mock("next/headers", () => ({
  cookies: async () => ({ set: () => {}, get: () => ({ value: "token" }) }),
  headers: async () => new Map(),
}));
// The style sheets are created by the build.
vi.mock("@/lib/platform/http/page-files", () => ({
  ...{ pageFileUrl: (name: string) => `/reading/${name}`, browserCheck: () => "" },
}));

/** The first page of a clerk needs the most: what is owed, begun, asked and answered, of every year. */
const MOST = 60;

type Given = Record<string, string>;
type Load = { as?: string; params?: Given; query?: Given; state?: string };

const picture = createHash("sha256").update(png).digest("hex");
const archived = { reportId: "" };
const town: Given = { unit: places.town, year: "2022" };
const version: Given = { ...town, version: "1" };
const ofReport = () => ({ reportId: ids.report });
const reviewer = "reviewer county";
const administrator = "administrator county";
const ofCounty = { county: codes.county, year: String(year) };

/** Every page, with somebody who may open it. */
const pages: Record<string, () => Load> = {
  "(desk)/account": () => ({ as: "clerk town" }),
  "(desk)/accounts/activity": () => ({ as: administrator }),
  "(desk)/accounts/import": () => ({ as: administrator }),
  "(desk)/accounts": () => ({ as: administrator }),
  "(desk)/accounts/units": () => ({ as: administrator }),
  "(desk)/counties/[year]": () => ({ as: reviewer, params: { year: "2018" } }),
  "(desk)/counties": () => ({ as: reviewer }),
  "(desk)/desk": () => ({ as: reviewer }),
  "(desk)/desk/reports/[reportId]": () => ({ as: "clerk town", params: ofReport(), state: "drafting" }),
  "(desk)/desk/reports/[reportId]/step": () => ({ as: "clerk town", params: ofReport(), state: "drafting" }),
  "(desk)/desk/reports": () => ({ as: "clerk town", state: "drafting" }),
  "(desk)/imports/archive/[reportId]": () => ({ as: reviewer, params: archived }),
  "(desk)/imports/archive": () => ({ as: reviewer }),
  "(desk)/imports/batches/[batchId]/[itemId]": () => ({
    as: reviewer,
    params: { batchId: ids.batch, itemId: ids.item },
  }),
  "(desk)/imports/batches/[batchId]": () => ({ as: reviewer, params: { batchId: ids.batch } }),
  "(desk)/imports/batches": () => ({ as: reviewer }),
  "(desk)/imports": () => ({ as: "clerk town" }),
  "(desk)/messages": () => ({ as: "clerk town" }),
  "(desk)/reviews/[reportId]": () => ({ as: reviewer, params: ofReport(), state: "reviewing" }),
  "(desk)/reviews": () => ({ as: reviewer, query: { year: String(year) }, state: "reviewing" }),
  "(desk)/reviews/papers/[county]/[year]/[paper]": () => ({
    as: reviewer,
    params: { ...ofCounty, paper: "bulletin" },
  }),
  "(desk)/reviews/portal/[county]/[year]": () => ({ as: reviewer, params: ofCounty }),
  "(desk)/reviews/scores/[county]/[year]": () => ({ as: reviewer, params: ofCounty }),
  "(desk)/roll-up": () => ({ as: reviewer, query: { year: String(year), of: "submitted" } }),
  "(entrance)/sign-in": () => ({}),
  "(entrance)/sign-in/second": () => ({}),
};

/** Every route, with an address that it answers. */
const routes: Record<string, () => Load> = {
  "(desk)/accounts/activity/csv": () => ({ as: administrator }),
  "(desk)/desk/reports/[reportId]/paper/[format]": () => ({
    ...{ as: "clerk town", params: { ...ofReport(), format: "docx" }, state: "drafting" },
  }),
  "(desk)/imports/batches/[batchId]/summary": () => ({ as: reviewer, params: { batchId: ids.batch } }),
  "(desk)/reviews/[reportId]/paper/[format]": () => ({
    ...{ as: reviewer, params: { ...ofReport(), format: "docx" }, state: "reviewing" },
  }),
  "(desk)/reviews/course": () => ({ as: reviewer, query: { county: codes.county } }),
  "(desk)/reviews/papers/[county]/[year]/[paper]/[format]": () => ({
    ...{ as: reviewer, params: { ...ofCounty, paper: "progress", format: "docx" } },
  }),
  "(desk)/roll-up/[format]": () => ({
    ...{ as: reviewer, params: { format: "json" }, query: { ...ofCounty, of: "submitted" } },
  }),
  "(desk)/roll-up/parts": () => ({
    ...{ as: reviewer, query: { ...ofCounty, of: "submitted", row: "received" } },
  }),
  "(desk)/roll-up/supplement/csv": () => ({ as: reviewer, query: ofCounty }),
  "(site)/[...nowhere]": () => ({}),
  "(site)/check": () => ({}),
  "(site)/data": () => ({}),
  "(site)/figures/csv": () => ({ query: { place: places.county, indicator: "received" } }),
  "(site)/figures/json": () => ({ query: { place: places.county, indicator: "received" } }),
  "(site)/figures": () => ({ query: { place: places.county, indicator: "received" } }),
  "(site)/figures/xlsx": () => ({ query: { place: places.county, indicator: "received" } }),
  "(site)/help/[handbook]/docx": () => ({ params: { handbook: "clerk" } }),
  "(site)/help/[handbook]/pdf": () => ({ params: { handbook: "clerk" } }),
  "(site)/help/[handbook]": () => ({ params: { handbook: "clerk" } }),
  "(site)/help": () => ({}),
  "(site)/licences": () => ({}),
  "(site)/log/consistency": () => ({ query: { from: "1", to: "1" } }),
  "(site)/log/head": () => ({}),
  "(site)/log/leaves": () => ({}),
  "(site)/log/proof": () => ({ query: version }),
  "(site)/places/[code]": () => ({ params: { code: places.county } }),
  "(site)/places": () => ({}),
  "(site)/reports/[unit]/[year]/csv": () => ({ params: town }),
  "(site)/reports/[unit]/[year]/docx": () => ({ params: town }),
  "(site)/reports/[unit]/[year]/json": () => ({ params: town }),
  "(site)/reports/[unit]/[year]/pdf": () => ({ params: town }),
  "(site)/reports/[unit]/[year]": () => ({ params: town }),
  "(site)/reports/[unit]/[year]/v/[version]/compare": () => ({ params: { ...town, version: "2" } }),
  "(site)/reports/[unit]/[year]/v/[version]/csv": () => ({ params: version }),
  "(site)/reports/[unit]/[year]/v/[version]/docx": () => ({ params: version }),
  "(site)/reports/[unit]/[year]/v/[version]/json": () => ({ params: version }),
  "(site)/reports/[unit]/[year]/v/[version]/pdf": () => ({ params: version }),
  "(site)/reports/[unit]/[year]/v/[version]/receipt/json": () => ({ params: version }),
  "(site)/reports/[unit]/[year]/v/[version]/receipt": () => ({ params: version }),
  "(site)/reports/[unit]/[year]/v/[version]": () => ({ params: version }),
  "(site)/reports/[unit]/[year]/v/[version]/xlsx": () => ({ params: version }),
  "(site)/reports/[unit]/[year]/xlsx": () => ({ params: town }),
  "(site)": () => ({ query: { county: places.county, q: "齐都" } }),
  "(site)/rules": () => ({}),
  "(site)/verify/key": () => ({}),
  "(site)/verify": () => ({ query: { sha256: "d".repeat(64) } }),
  "api/health": () => ({}),
  "api/v1/changes": () => ({}),
  "api/v1/figures": () => ({ query: { place: places.county, indicator: "received" } }),
  "api/v1/openapi.json": () => ({}),
  "api/v1/reports/[unit]/[year]/csv": () => ({ params: town }),
  "api/v1/reports/[unit]/[year]": () => ({ params: town }),
  "api/v1/reports": () => ({ query: { place: places.county } }),
  "api/v1/years/[year]/dictionary": () => ({ params: { year: "2022" } }),
  "feed.atom": () => ({}),
  "fonts/[face]/[file]": () => ({ params: { face: "none", file: "none" } }),
  "fonts/faces.css": () => ({}),
  "pictures/[id]": () => ({ as: "clerk town", params: { id: picture } }),
  "robots.txt": () => ({}),
  "sitemap.xml": () => ({}),
  "sitemaps/[part]": () => ({ params: { part: "1" } }),
};

/** A year or a place as one file is read ten reports at a time, however many there are. */
const stepwise = [
  "api/v1/places/[place]/figures",
  "api/v1/years/[year]/csv",
  "api/v1/years/[year]/figures/csv",
  "api/v1/years/[year]/figures/parquet",
  "api/v1/years/[year]/json",
];

/** They run one action, which is counted, behind the same look at the session; NextAuth's own is its own. */
const ofActions = [
  "(desk)/desk/reports/[reportId]/explanations",
  "(desk)/desk/reports/[reportId]/fields",
  "(desk)/desk/reports/[reportId]/visits",
  "(desk)/imports/accept",
  "(desk)/reviews/[reportId]/readers",
  "api/auth/[...nextauth]",
];

const sources = readdirSync("app", { recursive: true, encoding: "utf8" }).map((path) =>
  path.replaceAll("\\", "/"),
);
const folderOf = (path: string) => path.split("/").slice(0, -1).join("/");

test("every page and route of the source has a row", () => {
  const found = (file: string) => sources.filter((path) => path.endsWith(`/${file}`)).map(folderOf);
  expect(found("page.tsx").sort()).toEqual(Object.keys(pages).sort());
  expect(found("route.ts").sort()).toEqual([...Object.keys(routes), ...stepwise, ...ofActions].sort());
});

test("every layout is above a page", () => {
  const layouts = sources.filter((path) => /(^|\/)layout\.tsx$/.test(path)).map(folderOf);
  const above = Object.keys(pages).flatMap(foldersAbove);
  expect(layouts.filter((folder) => !above.includes(folder))).toEqual([]);
});

type Props = { params: Promise<Given>; searchParams: Promise<Given>; children?: ReactNode };
type PageModule = {
  default: (props: Props) => ReactNode | Promise<ReactNode>;
  generateMetadata?: (props: Props) => unknown;
};
type Handler = (request: NextRequest, context: { params: Promise<Given> }) => Promise<Response>;

const pageModules = import.meta.glob<PageModule>(["./**/page.tsx", "./**/layout.tsx"]);
const routeModules = import.meta.glob<{ GET?: Handler }>("./**/route.ts");

function foldersAbove(folder: string): string[] {
  const parts = folder.split("/");
  return ["", ...parts.map((_, at) => parts.slice(0, at + 1).join("/"))];
}

/** Renders a page as the server does, up to the components of the browser. */
async function loadPage(folder: string, { params = {}, query = {} }: Load): Promise<void> {
  asking.found = new Map();
  const paths = foldersAbove(folder).map((above) => `./${above && `${above}/`}layout.tsx`);
  let children: ReactNode = null;
  for (const path of [`./${folder}/page.tsx`, ...paths.reverse()]) {
    const module = await pageModules[path]?.();
    if (!module) continue;
    const props = { params: Promise.resolve(params), searchParams: Promise.resolve(query) };
    await module.generateMetadata?.(props);
    children = await module.default({ ...props, children });
  }
  await draw(children);
}

/** Calls the components that wait for something, wherever they are given. */
async function draw(node: unknown): Promise<void> {
  if (Array.isArray(node)) for (const each of node) await draw(each);
  if (!isValidElement<Record<string, unknown>>(node)) return;
  const { type, props } = node;
  if (typeof type === "function" && type.constructor.name === "AsyncFunction")
    await draw(await (type as (given: object) => Promise<ReactNode>)(props));
  for (const given of Object.values(props)) await draw(given);
}

async function loadRoute(folder: string, { params = {}, query = {} }: Load): Promise<void> {
  asking.found = null;
  const address = new URL(`http://localhost/${folder}?${new URLSearchParams(query)}`);
  const { GET } = (await routeModules[`./${folder}/route.ts`]?.()) ?? {};
  const response = await GET?.(new NextRequest(address), { params: Promise.resolve(params) });
  await response?.arrayBuffer();
  const expected = /nowhere|\[file\]/.test(folder) ? 404 : 200;
  if (response?.status !== expected) throw new Error(`${folder}: ${response?.status}`);
}

const isRedirect = (error: unknown) =>
  String((error as { digest?: unknown }).digest).startsWith("NEXT_REDIRECT");

type Loads = [
  name: string,
  of: (folder: string, load: Load) => Promise<void>,
  rows: Record<string, () => Load>,
];
const all: Loads[] = [
  ["page", loadPage, pages],
  ["route", loadRoute, routes],
];

/** The smaller of two counts: a connection that the pool opens in the meantime has its own statements. */
async function countLoads(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const failed: string[] = [];
  for (const [name, load, rows] of all)
    for (const [folder, row] of Object.entries(rows)) {
      const asked = row();
      asking.claims = asked.as ? (sessions.get(asked.as) ?? expect.fail(asked.as)) : null;
      if (asked.state) await db.report.update({ where: { id: ids.report }, data: { state: asked.state } });
      const once = async () => {
        // Nothing is in memory yet.
        await db.publicRevision.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
        const run = () =>
          load(folder, asked).catch((error) => isRedirect(error) || failed.push(`${folder} ${error}`));
        return (await countQueries(run)).statements;
      };
      counts[`${name} ${folder}`] = Math.min(await once(), await once());
    }
  expect(failed).toEqual([]);
  return counts;
}

beforeAll(async () => {
  await makeWorld();
  await makeUnits();
  await published(places.town, 2022, "更正一处。");
  for (const number of [1, 2]) await keepAndSign(places.town, 2022, number);
  await db.picture.create({
    data: { id: picture, mime: "image/png", width: 3, height: 2, bytes: png },
  });
  await db.reportPicture.create({ data: { reportId: ids.report, pictureId: picture } });
  const asIssued = { issuedOn: "2019-01-20", where: "县政府网站" };
  const { id: reportId } = await db.report.create({
    data: { unitCode: codes.town, year: 2018, edition: "2014", state: "drafting", asIssued },
  });
  Object.assign(archived, { reportId });
  const item = { batchId: ids.batch, sha256: "e".repeat(64), name: "b.docx", bytes: 1 };
  await db.importItem.create({ data: { ...item, state: "accepted", stats: nothingPlaced.stats, reportId } });
  await db.importItem.update({
    where: { id: ids.item },
    data: { state: "read", sourceBlocks: [], stats: nothingPlaced.stats, content: nothingPlaced.content },
  });
  await db.pendingSignIn.create({
    data: {
      ...{ id: pendingId("token"), accountId: ids.victim, epoch: 0, payload: {} },
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  const settings = { supplement: [{ id: "own-a", label: "接待次数", unit: "次", kinds: [] }] };
  await db.countyYear.create({
    data: { countyCode: codes.county, year, dueOn: new Date("2025-01-31T00:00:00Z"), settings },
  });
}, 300_000);

test("a load of every page and route needs as many statements with more rows of everything", async () => {
  const before = await countLoads();
  const listed = Object.entries(before).sort(([, a], [, b]) => b - a);
  console.log(["statements of one load:", ...listed.map(([name, count]) => `${count} ${name}`)].join("\n"));
  await grow();
  expect(await countLoads()).toEqual(before);
  expect(listed.filter(([, count]) => count > MOST)).toEqual([]);
}, 900_000);
