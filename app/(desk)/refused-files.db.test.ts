import { NextRequest } from "next/server";
import { beforeAll, expect, test, vi } from "vitest";
import { GET as getPublicFigures } from "@/app/(site)/figures/xlsx/route";
import { GET as getHandbook } from "@/app/(site)/help/[handbook]/pdf/route";
import { GET as getPublicPdf } from "@/app/(site)/reports/[unit]/[year]/pdf/route";
import { GET as getComparison } from "@/app/(site)/reports/[unit]/[year]/v/[version]/compare/route";
import { GET as getPublicWord } from "@/app/(site)/reports/[unit]/[year]/v/[version]/docx/route";
import type { Actor } from "@/lib/access/actor";
import { longestChapter } from "@/lib/core/prose/testing-longest";
import { emptyContent } from "@/lib/core/report";
import { Overloaded } from "@/lib/platform/overload";
import {
  makeReport as makePublished,
  makeUnits,
  makeVersion,
  places,
  publish,
} from "@/lib/publications/testing/published";
import { makeCounty, makeReport, person } from "@/lib/reports/testing/county";
import { GET as getDraft } from "./desk/reports/[reportId]/paper/[format]/route";
import { GET as getReview } from "./reviews/[reportId]/paper/[format]/route";
import { GET as getPaper } from "./reviews/papers/[county]/[year]/[paper]/[format]/route";
import { GET as getRollUp } from "./roll-up/[format]/route";

/**
 * Every route that has a thread make its answer is refused by it once: 503 with the time after which to try
 * again, in words for people. An empty 500 blames the server, and no program tries again.
 */

const { asks } = vi.hoisted(() => ({ asks: { actor: null as Actor | null } }));
vi.mock("@/lib/access/auth/session", () => ({
  requireActor: async () => asks.actor,
  currentActor: async () => asks.actor,
}));
vi.mock("@/lib/platform/beside/beside", () => ({ runBeside: () => Promise.reject(new Overloaded()) }));
// The style sheet is created by the build, which these tests do not run.
vi.mock("@/lib/platform/http/page-files", () => ({ pageFileUrl: (name: string) => `/reading/${name}` }));

const published = { unit: places.town, year: "2025", version: "2" };
let people: Awaited<ReturnType<typeof makeCounty>>;
const own = { reportId: "", reviewed: "" };

beforeAll(async () => {
  people = await makeCounty();
  own.reportId = await makeReport(people.clerk);
  await makeUnits();
  const long = (word: string) => ({ ...emptyContent, chapters: { overview: longestChapter(word) } });
  const { reportId, versionId } = await makePublished(places.town, 2025, {}, long("甲"));
  own.reviewed = reportId;
  await publish(reportId, versionId);
  const corrected = await makeVersion(reportId, long("乙"));
  await publish(reportId, corrected.versionId, "更正数据");
});

type Route = (request: NextRequest, context: { params: Promise<never> }) => Promise<Response>;
const routes: [string, unknown, () => object, "clerk" | "reviewer" | "other" | null][] = [
  ["a draft as PDF", getDraft, () => ({ reportId: own.reportId, format: "pdf" }), "clerk"],
  ["a draft as Word", getDraft, () => ({ reportId: own.reportId, format: "docx" }), "clerk"],
  ["a version under review", getReview, () => ({ reportId: own.reviewed, format: "pdf" }), "other"],
  [
    "a paper of the season",
    getPaper,
    () => ({ county: people.county, year: "2025", paper: "progress", format: "pdf" }),
    "reviewer",
  ],
  ["a roll-up", getRollUp, () => ({ format: "xlsx" }), "reviewer"],
  ["compared figures", getPublicFigures, () => ({}), null],
  ["a published PDF", getPublicPdf, () => published, null],
  ["a published Word file", getPublicWord, () => published, null],
  ["a comparison of long versions", getComparison, () => published, null],
  ["a handbook", getHandbook, () => ({ handbook: "clerk" }), null],
];

test.each(routes)("%s", async (_, route, params, who) => {
  asks.actor = who === "other" ? await person("reviewer", places.county) : who && people[who];
  const request = new NextRequest(`http://localhost/file?county=${people.county}&year=2025`);
  const response = await (route as Route)(request, { params: Promise.resolve(params() as never) });
  expect(response.status).toBe(503);
  expect(response.headers.get("Retry-After")).toBe("5");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(await response.text()).toMatch(/请.*再/);
});
