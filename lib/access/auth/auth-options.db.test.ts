import { createHash } from "node:crypto";
import { encode } from "next-auth/jwt";
import NextAuth, { getServerSession } from "next-auth/next";
import { beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { signIn } from "../mutations";
import { sessionCookie, sessionSeconds } from "../sessions/session-cookie";
import { hashPassword } from "../sign-in/password";
import { authOptions } from "./auth-options";
import { closeSession, openSession } from "./open-session";
import { claimsOf } from "./read-session";

type Cookie = { value: string; options: Record<string, unknown> };
const jar = new Map<string, Cookie>();
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    set: (name: string, value: string, options: Cookie["options"]) => jar.set(name, { value, options }),
  }),
}));

const password = "a quiet river";
let accountId = "";

beforeAll(async () => {
  const passwordHash = await hashPassword(password);
  accountId = (await db.account.create({ data: { username: "li.min", name: "李敏", passwordHash } })).id;
});

/** NextAuth's response to a request with these cookies, including the cookies that are set. */
function response() {
  const headers = new Map<string, string | string[]>();
  const self = {
    status: () => self,
    getHeader: (name: string) => headers.get(name),
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name, value);
      return self;
    },
    json: () => self,
    send: () => self,
    end: () => self,
  };
  return { self, headers };
}

async function claimsUnder(token: string) {
  const request = { headers: {}, cookies: { [sessionCookie.name]: token } };
  const session = await getServerSession(request as never, response().self as never, authOptions);
  return session?.claims;
}

test("the session that the sign-in form opens is one that pages and next-auth read, every time", async () => {
  const claims = await signIn("li.min", password);
  if (!claims || !("sessionId" in claims)) throw new Error("the sign-in was refused");
  await openSession(claims);
  const kept = jar.get(sessionCookie.name);
  expect(kept?.options).toEqual({
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: false,
    maxAge: sessionSeconds,
  });
  expect(await claimsUnder(kept?.value ?? "")).toEqual(claims);
  for (const _ of ["decrypted", "known"]) expect(await claimsOf(kept?.value ?? "")).toEqual(claims);
  await closeSession();
  expect(jar.get(sessionCookie.name)).toMatchObject({ value: "", options: { maxAge: 0 } });
});

test("a session under another secret is none", async () => {
  const foreign = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA";
  expect(await claimsUnder(foreign)).toBeUndefined();
  for (const _ of ["first", "again"]) expect(await claimsOf(foreign)).toBeNull();
  const claims = { sessionId: "s", accountId: "a", epoch: 1, since: Date.now() };
  const other = await encode({
    token: { claims },
    secret: "another secret, of thirty-two characters",
    maxAge: 60,
  });
  expect(await claimsOf(other)).toBeNull();
});

/**
 * Posts to NextAuth's own credentials endpoint, like its clients; returns the session token if one was set.
 */
async function post(typed: string): Promise<string | undefined> {
  const csrfToken = "c".repeat(64);
  const hash = createHash("sha256").update(`${csrfToken}${process.env.NEXTAUTH_SECRET}`).digest("hex");
  const { self, headers } = response();
  const request = {
    method: "POST",
    headers: { host: "localhost:3000" },
    cookies: { "next-auth.csrf-token": `${csrfToken}|${hash}` },
    query: { nextauth: ["callback", "credentials"] },
    body: { csrfToken, username: "li.min", password: typed, json: "true" },
  };
  await NextAuth(request as never, self as never, authOptions);
  const set = [headers.get("Set-Cookie") ?? []].flat().find((line) => line.startsWith(sessionCookie.name));
  return set?.split(";")[0]?.slice(sessionCookie.name.length + 1);
}

test("next-auth's own door asks the same question", async () => {
  expect(await post("wrong password")).toBeUndefined();
  expect(await claimsUnder((await post(password)) ?? "")).toMatchObject({ accountId, epoch: 1 });
});
