import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { currentAccount } from "../auth/session";
import type { SessionClaims } from "./claims";
import { listSessions } from "./data";
import { beginSession, endSession, endSessions } from "./mutations";

/** A cookie is valid only while its session exists on the server. */
const asks: { claims?: object } = {};
vi.mock("../auth/read-session", () => ({ readSessionCookie: async () => asks.claims ?? null }));
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

const start = new Date("2026-01-05T01:00:00Z").getTime();
const office = { address: "10.0.0.8", userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36" };
const later = (minutes: number) => setClock(() => new Date(start + minutes * 60_000));
let accountId = "";

beforeAll(async () => {
  const account = await db.account.create({ data: { username: "li.min", name: "李敏", passwordHash: "" } });
  accountId = account.id;
});

beforeEach(() => later(0));
afterEach(() => setClock());

const begin = () => beginSession({ accountId, epoch: 1 }, office);

/** True if a request with these claims is authenticated. */
async function isIn(claims: object): Promise<boolean> {
  asks.claims = claims;
  return (await currentAccount()) !== null;
}

test("signing out ends the session on the server, and a copied cookie with it; others go on", async () => {
  const [one, other] = [await begin(), await begin()];
  const copied: SessionClaims = { ...one };
  expect(await isIn(copied)).toBe(true);
  await endSession(one);
  expect(await isIn(copied)).toBe(false);
  expect(await isIn(other)).toBe(true);
});

test("a session that idles for two hours has ended, and one that is used has not", async () => {
  const claims = await begin();
  for (const minutes of [119, 238, 357]) {
    later(minutes);
    expect(await isIn(claims)).toBe(true);
  }
  later(357 + 121);
  expect(await isIn(claims)).toBe(false);
  expect(await listSessions(accountId)).toEqual([]);
});

test("after twelve hours somebody signs in again, whatever they did meanwhile", async () => {
  const claims = await begin();
  for (let minutes = 100; minutes < 720; minutes += 100) {
    later(minutes);
    expect(await isIn(claims)).toBe(true);
  }
  later(721);
  expect(await isIn(claims)).toBe(false);
});

test("a cookie from before sessions stood on the server, and one of somebody else's session, open nothing", async () => {
  const claims = await begin();
  const { sessionId: _, ...before } = claims;
  expect(await isIn(before)).toBe(false);
  const other = await db.account.create({ data: { username: "other", name: "王强", passwordHash: "" } });
  expect(await isIn({ ...claims, accountId: other.id })).toBe(false);
});

test("one's sessions are listed with where and by what, and all but one ended at once", async () => {
  await db.session.deleteMany();
  const here = await begin();
  later(1);
  const there = await begin();
  const [newest, oldest] = await listSessions(accountId);
  expect(newest).toMatchObject({ id: there.sessionId, address: "10.0.0.8", browser: "Chrome 120 · Windows" });
  expect(oldest?.id).toBe(here.sessionId);
  const ended = await db.$transaction((tx) =>
    endSessions(tx, { accountId, except: here.sessionId }, accountId),
  );
  expect([ended, await isIn(here), await isIn(there)]).toEqual([1, true, false]);
});
