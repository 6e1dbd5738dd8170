import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { ListedSession } from "./types";

/** Sessions last used before this moment have timed out. */
export function idleSince(): Date {
  return new Date(now().getTime() - env().SESSION_IDLE_MINUTES * 60_000);
}

/** The sessions of an account that are still valid, most recently used first. */
export async function listSessions(accountId: string): Promise<ListedSession[]> {
  return db.session.findMany({
    where: { accountId, seenAt: { gt: idleSince() } },
    select: { id: true, openedAt: true, seenAt: true, address: true, browser: true },
    orderBy: [{ seenAt: "desc" }, { id: "asc" }],
    take: 50,
  });
}

/** The ID token of a session opened by an OpenID provider; null for others. */
export async function findIdToken(sessionId: string): Promise<string | null> {
  const session = await db.session.findUnique({ where: { id: sessionId }, select: { idToken: true } });
  return session?.idToken ?? null;
}
