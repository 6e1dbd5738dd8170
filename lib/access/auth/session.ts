import { AsyncLocalStorage } from "node:async_hooks";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { now } from "@/lib/platform/clock";
import { enterOwnCode } from "@/lib/platform/http/own-code";
import type { Actor } from "../actor";
import { type CurrentAccount, findSignedIn } from "../data";
import { pathHeader } from "../request/path-header";
import { signInPath } from "../request/return-path";
import { writerHeader } from "../request/writer-header";
import type { SessionClaims } from "../sessions/claims";
import { keepSeen } from "../sessions/mutations";
import { sessionCookie, sessionSeconds } from "../sessions/session-cookie";
import { claimsOf, readSessionCookie } from "./read-session";

/** The page on which users replace an initial password and add a second factor. */
const ownPage = "/account";

/**
 * The claims in this request's cookie; null if it is missing, expired, or older than server-side sessions.
 */
export async function currentClaims(): Promise<SessionClaims | null> {
  enterOwnCode();
  return unexpired(await readSessionCookie());
}

function unexpired(claims: SessionClaims | null): SessionClaims | null {
  if (!claims?.sessionId || now().getTime() - claims.since > sessionSeconds * 1000) return null;
  return claims;
}

/**
 * The account of the current request, as stored now; null for anonymous readers and for ended sessions:
 * signed out, timed out, ended by the owner or an administrator, account disabled or password changed. Read
 * once per request.
 */
export const currentAccount = cache(async (): Promise<CurrentAccount | null> => {
  return knownAccount.getStore() ?? accountOf(await currentClaims());
});

/** The same for a request that does not pass through Next.js, by its header with the cookies. */
export async function accountOfCookies(cookies: string | null): Promise<CurrentAccount | null> {
  const token = cookieIn(cookies ?? "", sessionCookie.name);
  return token ? accountOf(unexpired(await claimsOf(token))) : null;
}

async function accountOf(claims: SessionClaims | null): Promise<CurrentAccount | null> {
  if (!claims) return null;
  const signedIn = await findSignedIn(claims);
  if (!signedIn) return null;
  await keepSeen(claims.sessionId, signedIn.seenAt);
  return signedIn.account;
}

/** The value of a cookie; of several with one name the last, as Next.js reads them. */
function cookieIn(cookies: string, name: string): string | undefined {
  const found = cookies.split(/; */).findLast((each) => each.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

const knownAccount = new AsyncLocalStorage<CurrentAccount>();

/**
 * Runs a route's code with the account that it has already found, so that it is not looked up again: route
 * handlers have no per-request cache.
 */
export function asAccount<Value>(account: CurrentAccount, run: () => Promise<Value>): Promise<Value> {
  return knownAccount.run(account, run);
}

/**
 * The account whose page sent this request (writerHeader); null if unknown, or if the route has compared it
 * already (asAccount).
 */
export async function writerOfRequest(): Promise<string | null> {
  return knownAccount.getStore() ? null : ((await headers()).get(writerHeader) ?? null);
}

/** True if the user may use more than the page of their own account. */
function isSettled({ mustChangePassword, mustAddFactor }: CurrentAccount): boolean {
  return !mustChangePassword && !mustAddFactor;
}

/** The current actor; null for anonymous readers, and for users who may only use their own account yet. */
export async function currentActor(): Promise<Actor | null> {
  const account = await currentAccount();
  return account && isSettled(account) ? account.actor : null;
}

/**
 * For signed-in pages: the current actor. Redirects to the sign-in page, with a return path (`next`, by
 * default the current URL), or to the user's own account page if the password is an initial one or a required
 * second factor is missing.
 */
export async function requireActor(next?: string): Promise<Actor> {
  const account = await requireAccount(next);
  if (!isSettled(account)) redirect(ownPage);
  return account.actor;
}

/** As requireActor, but also for users who must change their password or add a second factor first. */
export async function requireAccount(next?: string): Promise<CurrentAccount> {
  const account = await currentAccount();
  if (!account) redirect(signInPath(next ?? (await headers()).get(pathHeader)) as "/sign-in");
  return account;
}
