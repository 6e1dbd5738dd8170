import { db, prepared, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { type Actor, isPrivileged } from "./actor";
import { findFactors, hasFactor } from "./second-factor/data";
import type { SessionClaims } from "./sessions/claims";
import { idleSince } from "./sessions/data";

/** The account of a session, as stored at the time of the request. */
export type CurrentAccount = {
  actor: Actor;
  mustChangePassword: boolean;
  /** True if the site requires a second factor for these roles and there is none yet. */
  mustAddFactor: boolean;
};

const accountShown = {
  id: true,
  username: true,
  name: true,
  mustChangePassword: true,
  grants: { select: { role: true, unitCode: true } },
} as const;

/** The account of a session that is still valid, and when the session was last used, as stored. */
export type SignedIn = { account: CurrentAccount; seenAt: Date };

type SignedInRow = Actor & { mustChangePassword: boolean; seenAt: Date };

/**
 * The account of these claims, in one statement, because every signed-in request begins with it; null if the
 * session ended or timed out, or the account was disabled or its password changed.
 */
export async function findSignedIn(claims: SessionClaims): Promise<SignedIn | null> {
  const [row] = await db.$queryRaw<SignedInRow[]>`
    ${prepared} SELECT "Account"."id"::text AS "id", "username", "name", "mustChangePassword", "seenAt",
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('role', "role", 'unitCode', "unitCode")), '[]')
        FROM "Grant" WHERE "accountId" = "Account"."id") AS "grants"
    FROM "Session" JOIN "Account" ON "Account"."id" = "Session"."accountId"
    WHERE "Session"."id" = ${claims.sessionId}::uuid AND "seenAt" > ${idleSince()}
      AND "Account"."id" = ${claims.accountId}::uuid AND "epoch" = ${claims.epoch} AND "disabledAt" IS NULL`;
  if (!row) return null;
  const { mustChangePassword, seenAt, ...actor } = row;
  return { account: { actor, mustChangePassword, mustAddFactor: await lacksFactor(actor) }, seenAt };
}

/** Queries the database only if the setting requires a factor. */
async function lacksFactor({ id, grants }: Actor): Promise<boolean> {
  if (env().SECOND_FACTOR !== "required" || !grants.some(isPrivileged)) return false;
  return !hasFactor(await findFactors(id));
}

/** The current actor of an account, for jobs that run in its name; null if it is disabled. */
export async function findActor(accountId: string): Promise<Actor | null> {
  const account = await db.account.findFirst({
    where: { id: accountId, disabledAt: null },
    select: { id: true, username: true, name: true, grants: { select: { role: true, unitCode: true } } },
  });
  return account;
}

/** The data that a sign-in is verified against. */
export type Credentials = { id: string; epoch: number; passwordHash: string; disabled: boolean };

/** The credentials of a username; null if there is no such account. */
export async function findCredentials(username: string): Promise<Credentials | null> {
  const account = await db.account.findUnique({
    where: { username },
    select: { id: true, epoch: true, passwordHash: true, disabledAt: true },
  });
  if (!account) return null;
  const { disabledAt, ...credentials } = account;
  return { ...credentials, disabled: disabledAt !== null };
}

/**
 * Locks the actor's row and re-reads it within this transaction; null if disabled. Also locks the other
 * accounts, in a fixed order, so that two administrators who disable each other are serialized.
 */
export async function lockActor(tx: Tx, actorId: string, ...otherIds: string[]): Promise<Actor | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "Account" WHERE "id" = ANY(${[actorId, ...otherIds]}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const account = await tx.account.findFirst({
    where: { id: actorId, disabledAt: null },
    select: accountShown,
  });
  if (!account) return null;
  const { mustChangePassword: _, ...actor } = account;
  return actor;
}
