import type { Grant } from "@/lib/access/actor";
import { type Db, db, type Tx } from "@/lib/platform/db";

const namedGrants = {
  select: { role: true, unitCode: true, unit: { select: { name: true } } },
  orderBy: [{ unitCode: "asc" as const }, { role: "asc" as const }],
};

const namedPending = {
  select: { ...namedGrants.select, proposedById: true, at: true, proposedBy: { select: { name: true } } },
  orderBy: namedGrants.orderBy,
};

/** Every account with a role, or a pending role, at one of these units, by username. */
export async function listAccountsAt(unitCodes: readonly string[]) {
  const accounts = await db.account.findMany({
    where: {
      OR: [
        { grants: { some: { unitCode: { in: [...unitCodes] } } } },
        { pendingGrants: { some: { unitCode: { in: [...unitCodes] } } } },
      ],
    },
    select: {
      id: true,
      username: true,
      name: true,
      disabledAt: true,
      mustChangePassword: true,
      grants: namedGrants,
      pendingGrants: namedPending,
      totpFactor: { select: { accountId: true } },
      _count: { select: { securityKeys: true } },
      factorReset: { select: { proposedById: true, at: true, proposedBy: { select: { name: true } } } },
    },
    orderBy: { username: "asc" },
  });
  return accounts.map(
    ({ disabledAt, grants, pendingGrants, totpFactor, _count, factorReset, ...account }) => ({
      ...account,
      disabled: disabledAt !== null,
      hasFactor: totpFactor !== null || _count.securityKeys > 0,
      factorReset: factorReset && { ...factorReset, proposedBy: factorReset.proposedBy.name },
      grants: grants.map(({ unit, ...grant }) => ({ ...grant, unitName: unit.name })),
      pending: pendingGrants.map(({ unit, proposedBy, ...grant }) => ({
        ...grant,
        unitName: unit.name,
        proposedBy: proposedBy.name,
      })),
    }),
  );
}

/** The grants of one account, each with the name of its unit. */
export async function listGrants(accountId: string) {
  const grants = await db.grant.findMany({ where: { accountId }, ...namedGrants });
  return grants.map(({ unit, ...grant }) => ({ ...grant, unitName: unit.name }));
}

/** Number of other administrators at one of these units, who could confirm roles given there. */
export async function countAdministrators(
  unitCodes: readonly string[],
  besides: readonly string[],
  reader: Db | Tx = db,
): Promise<number> {
  return reader.account.count({
    where: {
      ...{ id: { notIn: [...besides] }, disabledAt: null },
      grants: { some: { role: "administrator", unitCode: { in: [...unitCodes] } } },
    },
  });
}

/** A pending role with its proposer. */
type PendingGrant = Grant & { proposedById: string };

/** An account as mutations need it. */
export type ManagedAccount = {
  id: string;
  username: string;
  name: string;
  disabled: boolean;
  grants: Grant[];
  pending: PendingGrant[];
};

/** The account of that id with its grants, or null. */
export async function findAccount(id: string, reader: Db | Tx = db): Promise<ManagedAccount | null> {
  const account = await reader.account.findUnique({
    where: { id },
    select: {
      id: true,
      username: true,
      name: true,
      disabledAt: true,
      grants: { select: { role: true, unitCode: true } },
      pendingGrants: { select: { role: true, unitCode: true, proposedById: true } },
    },
  });
  if (!account) return null;
  const { disabledAt, pendingGrants, ...rest } = account;
  return { ...rest, disabled: disabledAt !== null, pending: pendingGrants };
}

/** Those of these usernames that already exist. */
export async function findTaken(usernames: readonly string[], reader: Db | Tx = db): Promise<Set<string>> {
  const taken = await reader.account.findMany({
    where: { username: { in: [...usernames] } },
    select: { username: true },
  });
  return new Set(taken.map(({ username }) => username));
}

/** Number of pending joint releases set by an account: they run in its name, and not if it is disabled. */
export async function countWaitingReleases(authorId: string, reader: Db | Tx = db): Promise<number> {
  return reader.jointRelease.count({
    where: { authorId, cancelledAt: null, finishedAt: null, begunAt: null },
  });
}
