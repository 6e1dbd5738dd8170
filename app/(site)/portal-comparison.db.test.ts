import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { runJobsOnce } from "@/lib/platform/jobs/worker";
import { jobs } from "@/lib/publications/jobs";
import { approveAndPublish } from "@/lib/publications/mutations";
import { loadPortalReport, loadPortalYear } from "@/lib/publications/portal/loaders";
import { comparePortal, comparePortalYear, setPortalAddress } from "@/lib/publications/portal/mutations";
import { setPortalAddressSchema } from "@/lib/publications/portal/schema";
import { takeDown } from "@/lib/publications/take-down/mutations";
import { makeCounty, makeReport, person } from "@/lib/reports/testing/county";
import { startReview } from "@/lib/reviews/mutations/move";
import { type People, submit, succeeded } from "@/lib/reviews/testing/submitted";
import { GET } from "./reports/[unit]/[year]/route";

vi.mock("next/server", async (original) => ({
  ...(await original<object>()),
  connection: async () => undefined,
}));
vi.mock("@/lib/platform/http/page-files", () => ({ pageFileUrl: (name: string) => `/reading/${name}` }));

/** A portal that serves `pages` by path, and 404 for everything else. */
const pages = new Map<string, string>();
const portal = createServer(({ url = "" }, response) => {
  const page = pages.get(url);
  response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
  response.end(page);
});
let origin: string;
let people: People;
let reportId: string;
const year = 2025;

beforeAll(async () => {
  await new Promise<void>((resolve) => portal.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
  vi.stubEnv("PORTAL_HOSTS", "127.0.0.1");
  people = await makeCounty();
  reportId = await makeReport(people.clerk, year);
  await submit(people, reportId);
  succeeded(await startReview(people.reviewer, { reportId }));
});
afterAll(() => {
  vi.unstubAllEnvs();
  portal.closeAllConnections();
  portal.close();
});

/** The published page as this site serves it. */
async function publishedPage(): Promise<string> {
  const path = `http://site.example/reports/${people.town}/${year}`;
  const params = Promise.resolve({ unit: people.town, year: String(year) });
  return (await GET(new NextRequest(path), { params })).text();
}

const known = () => loadPortalReport(people.reviewer, { reportId });
async function compared() {
  succeeded(await comparePortal(people.reviewer, { reportId }));
  expect(await known()).toMatchObject({ report: { address: { waiting: true } } });
  await runJobsOnce(jobs);
  return (await known())?.report;
}

test("an address is given for a published report only, by its unit or its county, and its parts are bounded", async () => {
  const url = `${origin}/report`;
  expect(await setPortalAddress(people.clerk, { reportId, url })).toMatchObject({
    refusals: [{ code: "notPublished" }],
  });
  expect(await loadPortalReport(people.clerk, { reportId })).toBeNull();
  succeeded(await approveAndPublish(people.reviewer, { reportId }));
  expect(await setPortalAddress(people.stranger, { reportId, url })).toMatchObject({
    refusals: [{ code: "forbidden" }],
  });
  succeeded(await setPortalAddress(people.clerk, { reportId, url }));
  expect(await loadPortalReport(people.clerk, { reportId })).toMatchObject({
    mayCompare: false,
    report: { address: { url, by: people.clerk.name, waiting: false }, comparison: null },
  });
  expect(await db.accountEvent.findFirst({ where: { kind: "portal.address" } })).toMatchObject({
    payload: { year, from: null, to: url },
  });
  for (const wrong of [
    "javascript:alert(1)",
    "www.example.gov.cn/a",
    "https://a:b@example.gov.cn/",
    "http://localhost/",
    `https://example.gov.cn/${"x".repeat(1000)}`,
  ])
    expect(setPortalAddressSchema.safeParse({ reportId, url: wrong }).success).toBe(false);
});

test("what stands there is compared with the published version, and the result kept with its time", async () => {
  pages.set("/report", await publishedPage());
  expect(await compared()).toMatchObject({
    address: { waiting: false },
    comparison: { outcome: "same", number: 1, at: expect.any(Date) },
  });
  pages.set("/report", (await publishedPage()).replace("没有需要特别说明的情况", "没有需要特别报告的情况"));
  const differing = (await compared())?.comparison;
  expect(differing).toMatchObject({ outcome: "differs", found: { cells: { count: 0 }, tables: [] } });
  expect(differing?.found.sentences.first[0]?.there).toContain("没有需要特别报告的情况");
  pages.set("/report", "<p>栏目正在建设。</p>");
  expect((await compared())?.comparison).toMatchObject({ outcome: "unreadable" });
  pages.delete("/report");
  const gone = (await compared())?.comparison;
  expect(gone).toMatchObject({ outcome: "unreachable", found: { reason: expect.stringContaining("404") } });
  expect(await db.portalComparison.count({ where: { unitCode: people.town } })).toBe(4);
  const recorded = await db.recordEntry.findMany({ where: { kind: "portal.compared" } });
  expect(recorded).toHaveLength(4);
});

test("where the server does not go, it says so: a network within, and no network at all", async () => {
  vi.stubEnv("PORTAL_HOSTS", "");
  expect((await compared())?.comparison).toMatchObject({
    outcome: "unreachable",
    found: { reason: expect.stringContaining("PORTAL_HOSTS") },
  });
  vi.stubEnv("PORTAL_HOSTS", "127.0.0.1");
  succeeded(await setPortalAddress(people.reviewer, { reportId, url: "http://no-such-host.invalid/" }));
  expect((await known())?.report.comparison).toBeNull();
  expect((await compared())?.comparison?.found.reason).toMatch(/服务器(在内网|不能上网)/);
});

test("all of a year are compared by one request, once, by the county's reviewers alone", async () => {
  const of = { countyCode: people.county, year };
  const administrator = await person("administrator", people.county);
  for (const actor of [people.clerk, administrator])
    expect(await comparePortalYear(actor, of)).toMatchObject({ refusals: [{ code: "forbidden" }] });
  succeeded(await setPortalAddress(people.reviewer, { reportId, url: `${origin}/report` }));
  pages.set("/report", await publishedPage());
  expect(await comparePortalYear(people.reviewer, of)).toMatchObject({ value: { count: 1 } });
  expect(await comparePortalYear(people.reviewer, of)).toMatchObject({ refusals: [{ code: "waiting" }] });
  await runJobsOnce(jobs);
  const loaded = await loadPortalYear(people.reviewer, { unitCode: people.county, year });
  expect(loaded?.reports).toMatchObject([{ comparison: { outcome: "same" }, unit: { name: "青石镇" } }]);
  expect(await loadPortalYear(people.clerk, { unitCode: people.county, year })).toBeNull();
});

test("the public page does not show the address, and one that is taken away goes with its comparisons", async () => {
  expect(await publishedPage()).not.toContain(origin);
  succeeded(await setPortalAddress(people.signer, { reportId, url: "" }));
  expect(await db.portalComparison.count()).toBe(0);
  expect(await comparePortal(people.reviewer, { reportId })).toMatchObject({
    refusals: [{ code: "noAddress" }],
  });
});

test("of a report that was taken down nothing is compared", async () => {
  succeeded(await setPortalAddress(people.signer, { reportId, url: `${origin}/report` }));
  succeeded(await comparePortal(people.reviewer, { reportId }));
  succeeded(await takeDown(people.reviewer, { reportId, number: 1, ground: "mistake", note: "传错了文件" }));
  await runJobsOnce(jobs);
  expect(await db.portalAddress.findFirst()).toMatchObject({ askedAt: null });
  expect(await db.portalComparison.count()).toBe(0);
  expect(await known()).toBeNull();
});
