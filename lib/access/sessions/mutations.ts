import { randomUUID } from "node:crypto";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { logger } from "@/lib/platform/logger";
import { addToRecord } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import type { Visitor } from "../request/visitor";
import { browserName } from "./browser-name";
import type { SessionClaims } from "./claims";
import { sessionSeconds } from "./session-cookie";

/**
 * Opens a session for an authenticated account, and deletes the account's expired sessions. `idToken`: if
 * opened by an OpenID provider.
 */
export async function beginSession(
  { accountId, epoch }: Pick<SessionClaims, "accountId" | "epoch">,
  { address, userAgent }: Visitor,
  idToken: string | null = null,
): Promise<SessionClaims> {
  const at = now();
  const id = randomUUID();
  const over = new Date(at.getTime() - sessionSeconds * 1000);
  await db.session.deleteMany({ where: { accountId, openedAt: { lt: over } } });
  await db.session.create({
    data: { id, accountId, openedAt: at, seenAt: at, address, browser: browserName(userAgent), idToken },
  });
  return { sessionId: id, accountId, epoch, since: at.getTime() };
}

/** Precision of the stored last use, in milliseconds. */
const EXACTLY = 60_000;

/** Stores that a session is used. A failed write does not invalidate it. */
export async function keepSeen(sessionId: string, seenAt: Date): Promise<void> {
  const at = now();
  if (Math.abs(at.getTime() - seenAt.getTime()) < EXACTLY) return;
  await db.session
    .updateMany({ where: { id: sessionId }, data: { seenAt: at } })
    .catch((err) => logger.warn({ err }, "it was not kept that a session was used"));
}

export type EndedSessions = { accountId: string; id?: string; except?: string };

/** Ends sessions of an account: one, or all but one. `actorId`: who ends them. Returns their number. */
export async function endSessions(tx: Tx, which: EndedSessions, actorId: string): Promise<number> {
  const { accountId, id, except } = which;
  const { count } = await tx.session.deleteMany({
    where: { accountId, ...(id && { id }), ...(except && { id: { not: except } }) },
  });
  const ended = { kind: "session.ended", subject: accountId, actorId, payload: { count } };
  if (count > 0) await addToRecord(tx, [ended]);
  return count;
}

/** Signs out: ends the session of these claims. */
export async function endSession({ accountId, sessionId }: SessionClaims): Promise<void> {
  await transact((tx) => endSessions(tx, { accountId, id: sessionId }, accountId));
}
