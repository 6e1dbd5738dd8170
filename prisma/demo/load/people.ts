import type { Actor } from "@/lib/access/actor";
import { hashPassword } from "@/lib/access/sign-in/password";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { pinyinOf } from "@/lib/units/pinyin/pinyin-of";
import { allAccounts, demonstrationPassword } from "../accounts.mjs";
import { countyYearRows, extensionRows } from "./county-years";
import { unitCodeOf, unitRows } from "./units";

/** The reviewers of the invented county and city. */
const reviewers = { county: "shenhe", city: "shi-shenhe" };

/** Milliseconds; generous, because loading also runs on busy machines. */
const patience = { timeout: 60_000 };

/** Looks up an actor of the demonstration by username. */
export type People = (username: string) => Actor;

/** Writes units, county settings and accounts; existing rows are left unchanged. All in one transaction. */
export async function settleIn(): Promise<People> {
  // One hash for all accounts: they share the password, and hashing it for each would take seconds.
  const passwordHash = await hashPassword(demonstrationPassword);
  const units = unitRows().map((unit) => ({ ...unit, pinyin: pinyinOf(unit.name) }));
  await db.$transaction(async (tx) => {
    await tx.unit.createMany({ data: units, skipDuplicates: true });
    await tx.countyYear.createMany({ data: countyYearRows(now()), skipDuplicates: true });
    await tx.account.createMany({
      data: allAccounts.map(({ username, name }) => ({ username, name, passwordHash })),
      skipDuplicates: true,
    });
    const accounts = await tx.account.findMany({ where: { username: { in: usernames() } } });
    const idOf = (username: string) => accounts.find((each) => each.username === username)?.id ?? "";
    await tx.grant.createMany({
      data: allAccounts.map(({ username, grant, unitKey }) => ({
        accountId: idOf(username),
        role: grant,
        unitCode: unitCodeOf(unitKey),
      })),
      skipDuplicates: true,
    });
    const authors = { county: idOf(reviewers.county), city: idOf(reviewers.city) };
    await tx.extension.createMany({ data: extensionRows(now(), authors), skipDuplicates: true });
  }, patience);
  return findPeople();
}

async function findPeople(): Promise<People> {
  const accounts = await db.account.findMany({
    where: { username: { in: usernames() } },
    select: { id: true, username: true, name: true, grants: { select: { role: true, unitCode: true } } },
  });
  return (username) => {
    const actor = accounts.find((each) => each.username === username);
    if (!actor) throw new RangeError(`no demonstration account “${username}”`);
    return actor;
  };
}

export function usernames(): string[] {
  return allAccounts.map(({ username }) => username);
}
