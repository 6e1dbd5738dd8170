import { db, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { type Actor, isPrivileged } from "./actor";
import { findFactors, hasFactor } from "./second-factor/data";

/** The account behind a session, as it is at this request. */
export type CurrentAccount = {
  actor: Actor;
  mustChangePassword: boolean;
  /** The site asks for a second factor of somebody with these roles, and there is none yet. */
  mustAddFactor: boolean;
};

const accountShown = {
  id: true,
  username: true,
  name: true,
  mustChangePassword: true,
  grants: { select: { role: true, unitCode: true } },
} as const;

/**
 * The account to which a session of that epoch still belongs; null once it is disabled or its password was
 * changed.
 */
export async function findCurrentAccount(accountId: string, epoch: number): Promise<CurrentAccount | null> {
  const account = await db.account.findFirst({
    where: { id: accountId, epoch, disabledAt: null },
    select: accountShown,
  });
  if (!account) return null;
  const { mustChangePassword, ...actor } = account;
  return { actor, mustChangePassword, mustAddFactor: await lacksFactor(actor) };
}

/** Looks only where the setting asks for one. */
async function lacksFactor({ id, grants }: Actor): Promise<boolean> {
  if (env().SECOND_FACTOR !== "required" || !grants.some(isPrivileged)) return false;
  return !hasFactor(await findFactors(id));
}

/**
 * Somebody as their account stands now, for what is done in their name by the clock; null once it is
 * disabled.
 */
export async function findActor(accountId: string): Promise<Actor | null> {
  const account = await db.account.findFirst({
    where: { id: accountId, disabledAt: null },
    select: { id: true, username: true, name: true, grants: { select: { role: true, unitCode: true } } },
  });
  return account;
}

/** What a sign-in is checked against. */
export type Credentials = { id: string; epoch: number; passwordHash: string; disabled: boolean };

/** The credentials of that username, or null where there is no such account. */
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
 * The actor as they stand within this transaction, which nobody else changes until it ends; null once
 * disabled. Locks the other accounts too, in one order for all, so that two administrators who disable each
 * other take turns.
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
