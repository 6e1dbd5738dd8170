import { AsyncLocalStorage } from "node:async_hooks";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth/next";
import { cache } from "react";
import { now } from "@/lib/platform/clock";
import type { Actor } from "../actor";
import { type CurrentAccount, findCurrentAccount } from "../data";
import { pathHeader } from "../request/path-header";
import { signInPath } from "../request/return-path";
import type { SessionClaims } from "../sessions/claims";
import { keepSession } from "../sessions/mutations";
import { sessionSeconds } from "../sessions/session-cookie";
import { authOptions } from "./auth-options";

/**
 * Where somebody whose password was given by an administrator chooses their own, and a second factor is
 * added.
 */
const ownPage = "/account";

/**
 * What this request's cookie says; null where it has none, an expired one, or one from before sessions stood
 * on the server.
 */
export async function currentClaims(): Promise<SessionClaims | null> {
  const { claims } = (await getServerSession(authOptions)) ?? {};
  if (!claims?.sessionId || now().getTime() - claims.since > sessionSeconds * 1000) return null;
  return claims;
}

/**
 * Who asks, as their account stands at this very request; null for readers, and for sessions that have ended:
 * by signing out, by idling, by their owner or an administrator, or because the account was disabled or its
 * password changed. Read once per request.
 */
export const currentAccount = cache(async (): Promise<CurrentAccount | null> => {
  const known = knownAccount.getStore();
  if (known) return known;
  const claims = await currentClaims();
  if (!claims) return null;
  const [stands, account] = await Promise.all([
    keepSession(claims),
    findCurrentAccount(claims.accountId, claims.epoch),
  ]);
  return stands ? account : null;
});

const knownAccount = new AsyncLocalStorage<CurrentAccount>();

/**
 * Runs what a route calls as whom it has found to ask, who is not looked up again: a route's handler
 * remembers nothing by itself.
 */
export function asAccount<Value>(account: CurrentAccount, run: () => Promise<Value>): Promise<Value> {
  return knownAccount.run(account, run);
}

/** Whether more than the page of one's own account is open. */
function isSettled({ mustChangePassword, mustAddFactor }: CurrentAccount): boolean {
  return !mustChangePassword && !mustAddFactor;
}

/** Who asks, or null for readers, and for those to whom their own account alone is open yet. */
export async function currentActor(): Promise<Actor | null> {
  const account = await currentAccount();
  return account && isSettled(account) ? account.actor : null;
}

/**
 * For a page of the signed-in part: who asks. Leads to the sign-in page, and from there back to this page
 * (`next`, by default the address asked for); and to the page of one's own account while the password is one
 * that somebody else has seen, or a second factor is missing.
 */
export async function requireActor(next?: string): Promise<Actor> {
  const account = await requireAccount(next);
  if (!isSettled(account)) redirect(ownPage);
  return account.actor;
}

/** As requireActor, but open to those who must change their password or add a second factor first. */
export async function requireAccount(next?: string): Promise<CurrentAccount> {
  const account = await currentAccount();
  if (!account) redirect(signInPath(next ?? (await headers()).get(pathHeader)) as "/sign-in");
  return account;
}
