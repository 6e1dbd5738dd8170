import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Actor, Role } from "@/lib/access/actor";
import { pendingId } from "@/lib/access/second-factor/data";
import { loadSecondStep } from "@/lib/access/second-step/loaders";
import type { SessionClaims } from "@/lib/access/sessions/claims";
import { actionOf } from "@/lib/access/testing/actions";
import { calls, codes, ids, year } from "@/lib/access/testing/calls";
import { expected, matrix } from "@/lib/access/testing/matrix";
import { makeWorld, sessions } from "@/lib/access/testing/world";
import { loadWaitingIdentities } from "@/lib/accounts/identities/loaders";
import { loadAccounts, loadOwnGrants, loadReach } from "@/lib/accounts/loaders";
import { loadOwnFactors } from "@/lib/accounts/second-factor/loaders";
import { loadOwnSessions } from "@/lib/accounts/sign-ins/loaders";
import { loadCountyYear, loadCountyYears } from "@/lib/counties/loaders";
import { loadRollUp, loadRowParts } from "@/lib/counties/roll-up/loaders";
import { readReminders } from "@/lib/counties/season/loaders";
import { loadCountySupplement, readUnitSupplement } from "@/lib/counties/supplement/loaders";
import {
  loadBatch,
  loadBatches,
  loadImported,
  loadImportUnits,
  loadItem,
  readImportContext,
  readReading,
} from "@/lib/imports/loaders";
import { loadMessages, loadOwnEmail, loadReminding, loadUnread } from "@/lib/messages/loaders";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { countQueries } from "@/lib/platform/testing/count-queries";
import { loadUnready } from "@/lib/reports/at-hand/loaders";
import { loadDraftPrint } from "@/lib/reports/draft-print/loaders";
import { readHistory } from "@/lib/reports/history/loaders";
import { loadDraft, loadDrafts, loadVisit, readCountyContext } from "@/lib/reports/loaders";
import { loadOwnReport } from "@/lib/reports/own-report/loaders";
import { loadPicture, loadPicturesOf } from "@/lib/reports/pictures/loaders";
import { png } from "@/lib/reports/pictures/testing/samples";
import { loadReportSupplement } from "@/lib/reports/supplement/loaders";
import { loadQueue, loadReview } from "@/lib/reviews/loaders";
import { loadQueueCourse } from "@/lib/reviews/readers/loaders";
import { loadOwnScores, loadScores } from "@/lib/reviews/scores/loaders";
import { loadOwnLines, loadPaperPage, loadSeasonPaper } from "@/lib/reviews/season-papers/loaders";
import { loadActivity } from "./activity/loaders";
import { activityQuerySchema } from "./activity/schema";
import { loadArchive, loadArchivePreview } from "./archive/loaders";
import { loadLastAudit } from "./audit/loaders";
import { loadFigures, loadIndicators } from "./figures/loaders";
import { loadFile } from "./files/loaders";
import { loadFaults } from "./integrity/loaders";
import { loadJointReleaseOf, loadJointReleases } from "./joint-release/loaders";
import {
  loadChanges,
  loadLatest,
  loadMap,
  loadMapSize,
  loadOpenPage,
  loadOpenReport,
  loadPublicList,
  loadPublished,
  loadReportState,
  loadYears,
} from "./loaders";
import { loadComparison } from "./pages/comparison/loaders";
import { loadCountry, loadPlace } from "./places/loaders";
import { loadPortalReport, loadPortalYear } from "./portal/loaders";
import { keepAndSign } from "./receipts/keep-and-sign";
import { loadKeys, loadReceipt } from "./receipts/loaders";
import { addVersion, age, grow, published } from "./testing/grow";
import { makeUnits, places } from "./testing/published";
import { loadConsistency, loadHead, loadLeaves, loadProof } from "./tree/loaders";
import { loadVerdictOfDigest, loadVerdictOfFile } from "./verification/loaders";

/**
 * The number of statements of a loader or action must not grow with the database: each is counted in a small
 * one and again with more rows of everything, and the counts must be equal. What a whole page or route needs
 * is counted by app/load-queries.db.test.ts.
 */
const asks: { claims?: SessionClaims } = {};
vi.mock("@/lib/access/auth/read-session", () => ({ readSessionCookie: async () => asks.claims ?? null }));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("next/server", () => ({ after: () => {} }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ set: () => {}, get: () => ({ value: "token" }) }),
  headers: async () => new Map(),
}));

const at = (role: Role, unitCode: string): Actor => ({
  id: ids.victim,
  username: "taken",
  name: "某人",
  grants: [{ role, unitCode }],
});
const clerk = () => at("clerk", codes.town);
const reviewer = () => at("reviewer", codes.county);
const administrator = () => at("administrator", codes.county);
const report = () => ({ reportId: ids.report });
const later = new Date(Date.now() + 3_600_000);
const params = { unit: places.town, year: "2022", version: "1" };
const picture = createHash("sha256").update(png).digest("hex");

/** Every loader of the source, with a call that returns something. */
const loaders: Record<string, () => Promise<unknown>> = {
  loadReach: () => loadReach(administrator()),
  loadAccounts: () => loadAccounts(administrator()),
  loadWaitingIdentities: () => loadWaitingIdentities(administrator()),
  loadOwnGrants: () => loadOwnGrants(clerk()),
  loadOwnSessions: () => loadOwnSessions(clerk()),
  loadOwnFactors: () => loadOwnFactors(clerk()),
  loadSecondStep: () => loadSecondStep(),
  loadSeasonPaper: () =>
    loadSeasonPaper(reviewer(), { unitCode: codes.county, year: 2024, paper: "progress" }),
  loadPaperPage: () => loadPaperPage(reviewer(), { unitCode: codes.county, year: 2024, paper: "bulletin" }),
  loadScores: () => loadScores(reviewer(), { unitCode: codes.county, year: 2024 }),
  loadOwnScores: () => loadOwnScores(clerk(), { year: 2024 }),
  loadOwnLines: () => loadOwnLines(clerk()),
  loadUnread: () => loadUnread(clerk()),
  loadMessages: () => loadMessages(clerk()),
  loadOwnEmail: () => loadOwnEmail(clerk()),
  loadReminding: () => loadReminding(reviewer(), { unitCode: codes.county }),
  loadLastAudit: () => loadLastAudit(administrator()),
  loadCountyYears: () => loadCountyYears(reviewer(), {}),
  loadCountyYear: () => loadCountyYear(reviewer(), { year: "2018" }),
  loadOwnReport: () => loadOwnReport(reviewer(), { county: codes.county, year: 2024 }),
  loadRollUp: () => loadRollUp(reviewer(), { year: 2024, basis: "submitted" }),
  loadRowParts: () =>
    loadRowParts(reviewer(), { county: codes.county, year: 2024, basis: "submitted", row: "received" }),
  readReminders: () => readReminders(reviewer(), { unitCode: codes.town, year: 2024 }),
  readUnitSupplement: () => readUnitSupplement(clerk(), { unitCode: codes.town, year: 2024 }),
  loadReportSupplement: () => loadReportSupplement(clerk(), report()),
  loadCountySupplement: () => loadCountySupplement(reviewer(), { unitCode: codes.county, year: 2024 }),
  loadBatches: () => loadBatches(reviewer(), {}),
  loadBatch: () => loadBatch(reviewer(), { batchId: ids.batch }),
  loadItem: () => loadItem(reviewer(), { batchId: ids.batch, itemId: ids.item }),
  readReading: () => readReading(reviewer(), { itemId: ids.item }),
  readImportContext: () => readImportContext(clerk(), { unitCode: codes.town, year: 2016 }),
  loadImportUnits: () => loadImportUnits(clerk()),
  loadImported: () => loadImported(clerk(), report()),
  loadDraft: () => loadDraft(clerk(), report()),
  readHistory: () => readHistory(clerk(), { ...report(), paths: ["front.phone"] }),
  loadVisit: () => loadVisit(clerk(), report()),
  readCountyContext: () => readCountyContext(clerk(), report()),
  loadUnready: () => loadUnready(clerk(), report()),
  loadDrafts: () => loadDrafts(clerk()),
  loadDraftPrint: () => loadDraftPrint(clerk(), report()),
  loadPicture: () => loadPicture(picture, async () => reviewer()),
  loadPicturesOf: () =>
    loadPicturesOf([{ type: "picture", id: "p", pictureId: picture, alt: "", chapterId: "overview" }]),
  loadQueue: () => loadQueue(reviewer(), { year: null }),
  loadQueueCourse: () => loadQueueCourse(reviewer(), { county: codes.county }),
  loadActivity: () => loadActivity(administrator(), { ...activityQuerySchema.parse({}), size: 50 }),
  loadArchive: () => loadArchive(reviewer(), {}),
  loadArchivePreview: () => loadArchivePreview(reviewer(), report()),
  loadJointReleases: () => loadJointReleases(reviewer(), { year: 2024 }),
  loadJointReleaseOf: () => loadJointReleaseOf(administrator(), { unitCode: codes.county, year: 2024 }),
  loadReview: () => loadReview(reviewer(), report()),
  loadPortalYear: () => loadPortalYear(reviewer(), { unitCode: codes.county, year: 2024 }),
  loadPortalReport: () => loadPortalReport(clerk(), report()),
  loadFile: () => loadFile(params, "csv"),
  loadLatest: () => loadLatest(),
  loadMap: () => loadMap(1),
  loadMapSize: () => loadMapSize(),
  loadReportState: () => loadReportState(places.town),
  loadYears: () => loadYears(),
  loadOpenPage: () => loadOpenPage({ place: places.county, kind: "township" }),
  loadIndicators: () => loadIndicators({ place: places.county, indicator: "received" }),
  loadChanges: () => loadChanges({}),
  loadOpenReport: () => loadOpenReport(places.town, 2022),
  loadPublicList: () => loadPublicList({ county: places.county, q: "镇" }),
  loadPublished: () => loadPublished(params.unit, params.year),
  loadComparison: () => loadComparison(params.unit, params.year, "2"),
  loadCountry: () => loadCountry(),
  loadPlace: () => loadPlace(places.county),
  loadFigures: () => loadFigures(new URLSearchParams({ place: places.county, find: "镇" }), "page"),
  loadReceipt: () => loadReceipt(params),
  loadKeys: () => loadKeys(),
  loadFaults: () => loadFaults(administrator()),
  loadHead: () => loadHead(),
  loadProof: () => loadProof(params),
  loadConsistency: () => loadConsistency(1, 1),
  loadLeaves: () => loadLeaves(0),
  loadVerdictOfDigest: () => loadVerdictOfDigest("d".repeat(64)),
  loadVerdictOfFile: () => loadVerdictOfFile(new Uint8Array(64)),
};

/** A year as one file is read ten reports at a time, however many there are. */
const stepwise = ["loadYearFile", "loadDataset", "loadPlaceDataset"];

/** Require the permit of the loader that calls them, and are counted with that one. */
const partOfOthers = ["loadCountyChoice", "readDraft"];

const actions = Object.entries(matrix).filter(([id, row]) => id.startsWith("lib/") && row !== "public");

afterAll(() => setClock());

beforeAll(async () => {
  await makeWorld();
  await makeUnits();
  await published(places.town, 2022, "更正一处。");
  await keepAndSign(places.town, 2022, 1);
  await db.picture.create({
    data: { id: picture, mime: "image/png", width: 3, height: 2, bytes: png },
  });
  await db.reportPicture.create({ data: { reportId: ids.report, pictureId: picture } });
  await db.change.create({
    data: {
      ...{ reportId: ids.report, path: "front.phone", value: "1", version: 1, baseVersion: 0 },
      ...{ outcome: "accepted" as const, operationId: randomUUID(), authorId: ids.victim },
    },
  });
}, 300_000);

type Counts = Record<string, Awaited<ReturnType<typeof countQueries>>>;

async function countActions(): Promise<Counts> {
  const counts: Counts = {};
  for (const [id] of actions)
    for (const { permission, input } of calls[id.split("#")[1] ?? ""] ?? []) {
      const { roles, open } = expected[permission];
      const [role] = roles;
      asks.claims = sessions.get(`${role} ${role === "clerk" || role === "signer" ? "town" : "county"}`);
      const [state = "drafting"] = open ?? [];
      await db.report.update({ where: { id: ids.report }, data: { state, unlocked: Prisma.DbNull } });
      // A version is published once.
      if (permission === "move.approve" || permission === "move.publish") await addVersion(ids.report);
      const action = await actionOf(id);
      const given = await input();
      // After many wrong passwords the response takes fewer statements.
      await db.signInThrottle.deleteMany();
      counts[`${id} ${permission}`] = await countQueries(() => action(given));
    }
  return counts;
}

async function countLoaders(): Promise<Counts> {
  const counts: Counts = {};
  await db.report.update({ where: { id: ids.report }, data: { state: "submitted" } });
  // Deleted by an action.
  const id = pendingId("token");
  const waiting = { id, accountId: ids.victim, epoch: 0, expiresAt: later, payload: {} };
  await db.pendingSignIn.upsert({ where: { id }, create: waiting, update: {} });
  for (const [name, load] of Object.entries(loaders)) counts[name] = await countQueries(load);
  return counts;
}

/** The smallest of three counts: a connection that the pool opens in the meantime has its own statements. */
async function least(
  what: "statements" | "rows",
  count: () => Promise<Counts>,
): Promise<Record<string, number>> {
  const once = await count();
  const others = [await count(), await count()];
  return Object.fromEntries(
    Object.entries(once).map(([name, asked]) => [
      name,
      Math.min(asked[what], ...others.map((other) => other[name]?.[what] ?? 0)),
    ]),
  );
}

const countStatements = () =>
  least("statements", async () => ({ ...(await countLoaders()), ...(await countActions()) }));

test("every loader of the source is counted", () => {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((path) =>
    /(^|\/)loaders[.]ts$/.test(path),
  );
  const names = files.flatMap((path) =>
    [
      ...readFileSync(`lib/${path}`, "utf8").matchAll(
        /^export (?:async function|function|const) ((?:load|read)\w+)/gm,
      ),
    ].map(([, name = ""]) => name),
  );
  expect(
    names.filter((name) => !(name in loaders) && ![...stepwise, ...partOfOthers].includes(name)),
  ).toEqual([]);
});

describe("with more units, years, versions, notes, changes, people and files", () => {
  test("every loader and action needs as many statements as before", async () => {
    // What is renewed each minute would be counted on a slow machine alone.
    const begun = new Date();
    setClock(() => begun);
    // On the first run some actions create what later runs find.
    await countActions();
    const before = await countStatements();
    await grow();
    const after = await countStatements();
    expect(after).toEqual(before);
    const most = Math.max(...Object.values(after));
    console.log(
      `${Object.keys(loaders).length} loaders and ${actions.length} actions: at most ${most} statements each, ${year}`,
    );
    // The maximum is approving and publishing in one action: two moves, what was approved, a publication, its
    // figures, leaf, entries and its place among them.
    expect(most).toBeLessThan(68);
  }, 480_000);
});

test("with a longer history of the same report every loader reads as many rows as before", async () => {
  const count = () => least("rows", countLoaders);
  await age(5);
  const before = await count();
  await age(60);
  expect(await count()).toEqual(before);
}, 300_000);
