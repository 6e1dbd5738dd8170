import { db, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { type Actor, isPrivileged } from "./actor";
import { findFactors, hasFactor } from "./second-factor/data";

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

/** The account of a session with that epoch; null if it was disabled or its password changed. */
export async function findCurrentAccount(accountId: string, epoch: number): Promise<CurrentAccount | null> {
  const account = await db.account.findFirst({
    where: { id: accountId, epoch, disabledAt: null },
    select: accountShown,
  });
  if (!account) return null;
  const { mustChangePassword, ...actor } = account;
  return { actor, mustChangePassword, mustAddFactor: await lacksFactor(actor) };
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
