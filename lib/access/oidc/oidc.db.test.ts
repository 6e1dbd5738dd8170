import { createHash } from "node:crypto";
import type { AuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import NextAuth from "next-auth/next";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import type { SessionClaims } from "../sessions/claims";
import { endSession } from "../sessions/mutations";
import { sessionCookie } from "../sessions/session-cookie";
import { Browser, startProvider } from "../testing/openid-provider.mjs";
import { providerLogout } from "./logout";

/** Sign-in and sign-out with a real OpenID provider, through NextAuth's own handlers. */

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => ({ set() {} }) }));

const here = "http://localhost:3000";
const callback = `${here}/api/auth/callback/oidc`;
const people = new Map([
  ["s-1", { username: "li.min", name: "李敏" }],
  ["s-2", { username: "li.min", name: "另一个李敏" }],
]);
let provider: Awaited<ReturnType<typeof startProvider>>;
let authOptions: AuthOptions;
let accountId = "";

beforeAll(async () => {
  const client = { clientId: "nianbao", clientSecret: "a secret of the tests alone" };
  provider = await startProvider(
    { ...client, redirectUri: callback, signedOutUri: `${here}/sign-in` },
    people,
  );
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.clientId,
    OIDC_CLIENT_SECRET: client.clientSecret,
    NEXTAUTH_URL: here,
  });
  ({ authOptions } = await import("../auth/auth-options"));
  const data = { username: "li.min", name: "李敏", passwordHash: "none" };
  accountId = (await db.account.create({ data })).id;
});

afterAll(async () => provider.stop());

type Asked = { path: string[]; query?: Record<string, string>; body?: Record<string, string> };

/** This site's cookies in one browser; requests go through NextAuth. */
class Site {
  readonly cookies = new Map<string, string>();

  async ask({ path, query = {}, body }: Asked): Promise<string> {
    const sent = new Map<string, string | string[]>();
    let location = "";
    const response = {
      status: () => response,
      getHeader: (name: string) => sent.get(name),
      setHeader(name: string, value: string | string[]) {
        sent.set(name, value);
        if (name === "Location") location = String(value);
        return response;
      },
      json: (answer: { url?: string }) => {
        location = answer.url ?? "";
        return response;
      },
      send: () => response,
      end: () => response,
    };
    const request = {
      method: body ? "POST" : "GET",
      headers: { host: "localhost:3000" },
      cookies: Object.fromEntries(this.cookies),
      query: { ...query, nextauth: path },
      body,
    };
    await NextAuth(request as never, response as never, authOptions);
    for (const line of [sent.get("Set-Cookie") ?? []].flat()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)));
    }
    return location;
  }

  /** The provider's authorization URL. */
  async begin(): Promise<string> {
    const csrfToken = "c".repeat(64);
    const hash = createHash("sha256").update(`${csrfToken}${process.env.NEXTAUTH_SECRET}`).digest("hex");
    this.cookies.set("next-auth.csrf-token", `${csrfToken}|${hash}`);
    return this.ask({
      path: ["signin", "oidc"],
      body: { csrfToken, callbackUrl: `${here}/desk`, json: "true" },
    });
  }

  async finish(address: string): Promise<string> {
    const query = Object.fromEntries(new URL(address).searchParams);
    return this.ask({ path: ["callback", "oidc"], query });
  }

  async claims(): Promise<SessionClaims | undefined> {
    const secret = process.env.NEXTAUTH_SECRET ?? "";
    const token = this.cookies.get(sessionCookie.name);
    return token ? (await decode({ token, secret }))?.claims : undefined;
  }
}

/** Signs in as a subject, in a new browser by default. Returns the final URL. */
async function enter(login: string, { site = new Site(), browser = new Browser() } = {}) {
  const { address, asked } = await browser.go(await site.begin(), { until: callback, login });
  return { led: await site.finish(address), site, browser, asked };
}

const link = (subject: string) =>
  db.oidcIdentity.update({
    where: { issuer_subject: { issuer: provider.issuer, subject } },
    data: { accountId },
  });

test("the provider is asked with PKCE, state and nonce", async () => {
  const asked = new URL(await new Site().begin()).searchParams;
  expect(asked.get("code_challenge_method")).toBe("S256");
  for (const name of ["code_challenge", "state", "nonce"])
    expect(asked.get(name)?.length, name).toBeGreaterThan(20);
});

test("who comes for the first time waits, also where the provider calls them as an account is called", async () => {
  const { led, site } = await enter("s-1");
  expect(led).toBe("/sign-in?error=oidcUnlinked");
  expect(await site.claims()).toBeUndefined();
  expect(await db.oidcIdentity.findMany()).toMatchObject([
    { issuer: provider.issuer, subject: "s-1", username: "li.min", name: "李敏", accountId: null },
  ]);
});

test("linked, issuer and subject open the account, whatever the provider calls them; the same name under another subject does not", async () => {
  await enter("s-1");
  await link("s-1");
  const first = await enter("s-1");
  expect(first.led).toBe(`${here}/desk`);
  expect(await first.site.claims()).toMatchObject({ accountId, epoch: 1 });

  people.set("s-1", { username: "someone.else", name: "改了名字" });
  expect(await (await enter("s-1")).site.claims()).toMatchObject({ accountId });
  const other = await enter("s-2");
  expect(other.led).toBe("/sign-in?error=oidcUnlinked");
  expect(await other.site.claims()).toBeUndefined();
  const [waiting, last] = await db.recordEntry.findMany({ orderBy: { sequence: "desc" }, take: 2 });
  expect(JSON.parse(waiting?.text ?? "")).toMatchObject({ kind: "identity.waiting" });
  expect(JSON.parse(last?.text ?? "")).toMatchObject({
    kind: "signIn",
    payload: { by: "oidc", issuer: provider.issuer, subject: "s-1" },
  });
});

test("a disabled account opens to nobody", async () => {
  await db.account.update({ where: { id: accountId }, data: { disabledAt: new Date() } });
  const { led, site } = await enter("s-1");
  expect(led).toBe("/sign-in?error=oidcDisabled");
  expect(await site.claims()).toBeUndefined();
  await db.account.update({ where: { id: accountId }, data: { disabledAt: null } });
});

test.each(["state", "pkce.code_verifier", "nonce"])(
  "an answer in a browser that did not ask for it is refused: %s of another",
  async (name) => {
    const [site, other] = [new Site(), new Site()];
    const { address } = await new Browser().go(await site.begin(), { until: callback, login: "s-1" });
    await other.begin();
    const cookie = `next-auth.${name}`;
    expect(other.cookies.get(cookie)?.length).toBeGreaterThan(20);
    site.cookies.set(cookie, other.cookies.get(cookie) ?? "");
    expect(await site.finish(address)).toContain("error=OAuthCallback");
    expect(await site.claims()).toBeUndefined();
  },
);

test("an answer is good once", async () => {
  const [site, browser] = [new Site(), new Browser()];
  const { address } = await browser.go(await site.begin(), { until: callback, login: "s-1" });
  const before = new Map(site.cookies);
  expect(await site.finish(address)).toBe(`${here}/desk`);
  const again = new Site();
  for (const [name, value] of before) again.cookies.set(name, value);
  expect(await again.finish(address)).toContain("error=OAuthCallback");
});

test("signing out ends the session at the provider too, which then asks anew who one is", async () => {
  const { site, browser } = await enter("s-1");
  expect((await enter("s-1", { browser })).asked).toBe(false);
  const claims = await site.claims();
  const way = await providerLogout(claims?.sessionId ?? "");
  expect(way?.startsWith(provider.issuer)).toBe(true);
  if (claims) await endSession(claims);
  expect(await db.session.count({ where: { id: claims?.sessionId ?? "" } })).toBe(0);
  const { address } = await browser.go(way ?? "", { until: `${here}/sign-in`, login: "" });
  expect(address.startsWith(`${here}/sign-in`)).toBe(true);
  expect((await enter("s-1", { browser })).asked).toBe(true);
});

test("a session of a password leads to no provider", async () => {
  const { beginSession } = await import("../sessions/mutations");
  const claims = await beginSession({ accountId, epoch: 1 }, { address: "", userAgent: "" });
  expect(await providerLogout(claims.sessionId)).toBeNull();
});
