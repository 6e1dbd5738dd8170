import { createHash } from "node:crypto";
import { NextRequest } from "next/server";
import { beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { matrix } from "@/lib/access/testing/matrix";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import type { ReportContent } from "@/lib/core/report";
import { answerSupplement } from "@/lib/counties/supplement/mutations";
import { readDocument } from "@/lib/imports/read/read-document";
import { sourceText } from "@/lib/imports/read/source-block";
import { db } from "@/lib/platform/db";
import { loadFile } from "@/lib/publications/files/loaders";
import { setPortalAddress } from "@/lib/publications/portal/mutations";
import { takeDown } from "@/lib/publications/take-down/mutations";
import { makeReport, makeUnits, makeVersion, places, publish } from "@/lib/publications/testing/published";
import { loadVerdictOfDigest } from "@/lib/publications/verification/loaders";

/**
 * A published report contains a secret. Every address of the public site is requested, from the permission
 * matrix itself so that later additions are included: before the report is taken down, after, and when the
 * correction is published.
 */

// The style sheet is created by the build, which these tests do not run. Nobody is signed in.
vi.mock("@/lib/access/auth/session", () => ({ currentActor: async () => null }));
// Outside a Next.js request there is no connection to wait for.
vi.mock("next/server", async (original) => ({
  ...(await original<object>()),
  connection: async () => undefined,
}));
vi.mock("@/lib/platform/http/page-files", () => ({ pageFileUrl: (name: string) => `/reading/${name}` }));

const YEAR = 2024;
const SECRET = "申请人赵某某住东街九号";
/** A number that is in no other report. */
const FIGURE = "70707";
const PICTURE_BYTES = "RIFF0000WEBP the bytes of a picture";
const PICTURE = createHash("sha256").update(PICTURE_BYTES).digest("hex");

type Handler = (
  request: NextRequest,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;
const modules = import.meta.glob<Record<string, Handler>>("/app/**/route.ts");

/** Values for the parameters of a path, and its query. */
const parts: Record<string, string> = {
  ...{ unit: places.town, year: String(YEAR), version: "1", code: places.county, id: PICTURE },
};
const queries: Record<string, string[]> = {
  "": ["", `?q=${SECRET}`, `?year=${YEAR}`, `?county=${places.county}&unit=${places.town}`],
  "api/v1/reports": ["", `?unit=${places.town}`],
  "feed.atom": ["", `?place=${places.town}`],
  figures: [`?place=${places.county}&indicator=received`],
  "figures/csv": [`?place=${places.county}&indicator=received`],
};
/** Not about a report, or NextAuth's own. */
const besides = /^app\/(api\/auth|api\/health|fonts)\//;

type Address = { id: string; path: string; params: Record<string, string> };

const routes: Address[] = Object.keys(matrix)
  .filter((id) => matrix[id] === "public" && id.endsWith("route.ts#GET") && !besides.test(id))
  .flatMap((id) => {
    const pattern = id
      .replace("app/", "")
      .replace("(site)/", "")
      .replace(/\/?route\.ts#GET$/, "");
    const names = [...pattern.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);
    // The catch-all path, and that of a correction, which exists only later.
    if (pattern.includes("...") || pattern.endsWith("compare")) return [];
    const params = Object.fromEntries(names.map((name) => [name, parts[name] ?? ""]));
    const path = pattern.replaceAll(/\[(\w+)\]/g, (_, name: string) => parts[name] ?? "");
    return (queries[pattern] ?? [""]).map((query) => ({ id, path: `/${path}${query}`, params }));
  });

async function ask({ id, path, params }: Address): Promise<{ status: number; text: string }> {
  const load = modules[`/${id.split("#")[0]}`];
  const answer = await (await load?.())?.GET?.(new NextRequest(new URL(path, "http://localhost")), {
    params: Promise.resolve(params),
  });
  if (!answer) throw new Error(`${id} cannot be asked`);
  return { status: answer.status, text: await answer.text() };
}

/** A search page repeats the searched words. */
function reveals({ status, text }: { status: number; text: string }): boolean {
  const found = text.replaceAll(`value="${SECRET}"`, "").replaceAll(encodeURIComponent(SECRET), "");
  return status === 200 && (found.includes(SECRET) || found.includes(FIGURE) || found === PICTURE_BYTES);
}

/** The path of every address whose response contains the secret. */
async function listRevealing(): Promise<string[]> {
  const revealing: string[] = [];
  for (const address of routes) if (reveals(await ask(address))) revealing.push(address.path);
  return revealing;
}

/**
 * The report with this text in its first chapter, the figure in its second table, and optionally the picture.
 */
function contentWith(words: string, figure: string, pictureId: string | null): ReportContent {
  const { chapters, figures, ...filled } = filledContent(formFor(YEAR));
  const picture = { type: "picture" as const, attrs: { pictureId: PICTURE, alt: "表格" } };
  const overview = proseOf(words);
  const others = Object.entries(figures).filter(([id]) => !id.startsWith("received:"));
  return {
    ...filled,
    chapters: {
      ...chapters,
      overview: pictureId ? { ...overview, content: [...overview.content, picture] } : overview,
    },
    figures: { ...Object.fromEntries(others), "received:naturalPerson": { value: figure } },
  };
}

let reportId = "";
let reviewer: Actor;
const decided = { note: "第一章第一段", ground: "personalData" } as const;

beforeAll(async () => {
  await makeUnits();
  const { id } = await db.account.create({ data: { username: "shen", name: "沈", passwordHash: "" } });
  const grants: Actor["grants"] = [{ role: "reviewer", unitCode: places.county }];
  reviewer = { id, username: "shen", name: "沈", grants };
  const bytes = new TextEncoder().encode(PICTURE_BYTES);
  await db.picture.create({ data: { id: PICTURE, mime: "image/webp", width: 1, height: 1, bytes } });
  const made = await makeReport(places.town, YEAR, {}, contentWith(`${SECRET}。`, FIGURE, PICTURE));
  reportId = made.reportId;
  await publish(reportId, made.versionId);
});

test("before it is taken down, many addresses contain it", async () => {
  const revealing = await listRevealing();
  expect(revealing).toEqual(
    expect.arrayContaining([
      `/?q=${SECRET}`,
      `/reports/${places.town}/${YEAR}`,
      `/reports/${places.town}/${YEAR}/v/1`,
      `/reports/${places.town}/${YEAR}/csv`,
      `/reports/${places.town}/${YEAR}/v/1/json`,
      `/api/v1/reports`,
      `/api/v1/reports/${places.town}/${YEAR}/csv`,
      `/api/v1/years/${YEAR}/csv`,
      `/api/v1/years/${YEAR}/json`,
      `/figures?place=${places.county}&indicator=received`,
      `/figures/csv?place=${places.county}&indicator=received`,
      `/pictures/${PICTURE}`,
    ]),
  );
});

test("what the county collects for its own use, and addresses on its portal, stand at no address and in no file", async () => {
  const [label, number, portal] = ["只给县里看的另要一项", "60606060", "https://portal.example/annual"];
  const rows = [{ id: "own-a", label, unit: "次", kinds: [] }];
  await db.countyYear.create({
    data: {
      ...{ countyCode: places.county, year: YEAR, dueOn: new Date("2025-01-20T00:00:00Z") },
      settings: { supplement: rows },
    },
  });
  const clerk: Actor = { ...reviewer, grants: [{ role: "clerk", unitCode: places.town }] };
  await db.grant.create({ data: { accountId: clerk.id, role: "clerk", unitCode: places.town } });
  const answers = [{ rowId: "own-a", value: number }];
  expect(await answerSupplement(clerk, { unitCode: places.town, year: YEAR, answers })).toMatchObject({
    ok: true,
  });
  expect(await setPortalAddress(reviewer, { reportId, url: portal })).toMatchObject({ ok: true });
  for (const address of routes) {
    const { text } = await ask(address);
    for (const own of [label, number, portal])
      expect(text.includes(own), `${address.path} ${own}`).toBe(false);
  }
  for (const format of ["docx", "pdf"] as const) {
    const file = await loadFile({ unit: places.town, year: String(YEAR) }, format);
    if (!file) throw new Error(`there is no ${format}`);
    const read = (await readDocument(await file.read(), `a.${format}`)).map(sourceText).join("");
    expect(read).toContain(SECRET);
    for (const own of [label, number]) expect(read).not.toContain(own);
  }
  const stored = JSON.stringify(await db.version.findMany({ where: { reportId } }));
  expect(stored).not.toContain(number);
});

test("after it is taken down none does, and its page, file and open data say so", async () => {
  expect(await takeDown(reviewer, { reportId, number: 1, ...decided })).toMatchObject({ ok: true });
  expect(await listRevealing()).toEqual([]);
  const own = routes.filter(({ params }) => params.unit && params.year);
  for (const address of own.filter(({ path }) => !/receipt/.test(path))) {
    const answer = await ask(address);
    expect([address.path, answer.status]).toEqual([address.path, 410]);
    expect(answer.text).toContain("含有不应公开的个人信息");
    expect(answer.text).not.toContain(decided.note);
  }
});

test("verifying a file of it shows that it was published, and taken down", async () => {
  const { sha256 } = await db.version.findFirstOrThrow({ where: { reportId }, select: { sha256: true } });
  const verdict = await loadVerdictOfDigest(sha256);
  expect(verdict).toMatchObject({ kind: "published", publication: { takenDownAt: expect.any(Date) } });
});

test("the correction is public at once, and the earlier version stays taken down, also in the comparison", async () => {
  const { versionId } = await makeVersion(reportId, contentWith("内容已改。", "3", null));
  await db.report.update({ where: { id: reportId }, data: { state: "approved" } });
  await publish(reportId, versionId, "删去个人信息");
  const [shown, old] = [`/reports/${places.town}/${YEAR}`, `/reports/${places.town}/${YEAR}/v/1`];
  const at = (path: string) => routes.find((address) => address.path === path) as Address;
  expect(await ask(at(shown))).toMatchObject({ status: 200, text: expect.stringContaining("内容已改") });
  expect((await ask(at(old))).status).toBe(410);
  expect(await listRevealing()).toEqual([]);
  const compare = "app/(site)/reports/[unit]/[year]/v/[version]/compare/route.ts#GET";
  const params = { unit: places.town, year: String(YEAR), version: "2" };
  expect((await ask({ id: compare, path: "/compare", params })).status).toBe(410);
});
