import { type Db, db, type Tx } from "@/lib/platform/db";
import { readEntry } from "@/lib/platform/record/entry";
import {
  accountFact,
  grantKey,
  kindsOfRights,
  pendingKey,
  RIGHTS,
  RIGHTS_BEGUN,
  type Rights,
  unitFact,
} from "./expected";

/** Number of entries read at once. */
const BATCH = 1000;

/** The rights as they are stored now. */
export async function readRights(client: Db | Tx = db): Promise<Rights> {
  const [accounts, grants, pending, units, allowances] = [
    await client.account.findMany({ select: { id: true, username: true, name: true, disabledAt: true } }),
    await client.grant.findMany(),
    await client.pendingGrant.findMany(),
    await client.unit.findMany({ select: { code: true, kind: true, parentCode: true } }),
    await client.onePersonAllowance.findMany({ select: { unitCode: true, reason: true } }),
  ];
  return new Map([
    ...accounts.map(({ id, username, name, disabledAt }): [string, string] => [
      `account ${id}`,
      accountFact(username, name, disabledAt !== null),
    ]),
    ...grants.map((grant): [string, string] => [grantKey(grant.accountId, grant), ""]),
    ...pending.map((grant): [string, string] => [pendingKey(grant.accountId, grant), ""]),
    ...units.map(({ code, kind, parentCode }): [string, string] => [
      `unit ${code}`,
      unitFact(kind, parentCode),
    ]),
    ...allowances.map(({ unitCode, reason }): [string, string] => [`onePerson ${unitCode}`, reason]),
  ]);
}

/** The entries from which on rights follow from events; there is to be one. */
export async function listRightsBegun(client: Db | Tx = db) {
  const rows = await client.recordEntry.findMany({
    where: { about: RIGHTS, kind: RIGHTS_BEGUN },
    orderBy: { sequence: "asc" },
    select: { sequence: true, text: true },
  });
  return rows.map(({ sequence, text }) => ({ sequence, payload: readEntry(text)?.payload }));
}

/** The events after that entry that change rights, in order; null for one that cannot be read. */
export async function* listRightsEvents(after: bigint) {
  for (let last = after; ; ) {
    const rows = await db.recordEntry.findMany({
      where: { kind: { in: [...kindsOfRights] }, sequence: { gt: last } },
      orderBy: { sequence: "asc" },
      take: BATCH,
      select: { sequence: true, text: true },
    });
    for (const { sequence, text } of rows) yield { sequence: Number(sequence), entry: readEntry(text) };
    last = rows.at(-1)?.sequence ?? last;
    if (rows.length < BATCH) return;
  }
}
