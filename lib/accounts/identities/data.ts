import { type Db, db, type Tx } from "@/lib/platform/db";
import type { Identity } from "./types";

const shown = { issuer: true, subject: true, username: true, name: true, firstSeenAt: true } as const;

/** The unlinked identities, in order of arrival. */
export async function listWaiting(client: Db | Tx = db): Promise<Identity[]> {
  return client.oidcIdentity.findMany({
    where: { accountId: null },
    orderBy: [{ firstSeenAt: "asc" }, { issuer: "asc" }, { subject: "asc" }],
    take: 500,
    select: shown,
  });
}

/** The identities linked to an account. */
export async function listLinked(accountId: string, client: Db | Tx = db): Promise<Identity[]> {
  return client.oidcIdentity.findMany({
    where: { accountId },
    orderBy: { firstSeenAt: "asc" },
    select: shown,
  });
}

/** The ids of the accounts with these usernames, by username. */
export async function listIdsByUsername(
  usernames: readonly string[],
  client: Db | Tx = db,
): Promise<Map<string, string>> {
  const rows = await client.account.findMany({
    where: { username: { in: [...usernames] } },
    select: { id: true, username: true },
  });
  return new Map(rows.map(({ id, username }) => [username, id]));
}
