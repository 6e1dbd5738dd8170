import { notFound } from "next/navigation";
import type { Actor } from "@/lib/access/actor";
import { requireActor, requireStanding } from "@/lib/access/session";
import { listUnitsWithin } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import { listAccountsAt, listGrants } from "./data";
import type { ListedAccount, NamedGrant } from "./types";

/** For the pages of an administrator: who asks, and the units within their reach. Others find nothing there. */
export async function loadReach(): Promise<{ actor: Actor; units: Unit[] }> {
  const actor = await requireActor();
  const roots = actor.grants.filter(({ role }) => role === "administrator").map(({ unitCode }) => unitCode);
  if (roots.length === 0) notFound();
  return { actor, units: await listUnitsWithin(roots) };
}

/** The accounts that hold a role within the administrator's reach. */
export async function loadAccounts(): Promise<{ actor: Actor; units: Unit[]; accounts: ListedAccount[] }> {
  const { actor, units } = await loadReach();
  const within = new Set(units.map(({ code }) => code));
  const listed = await listAccountsAt([...within]);
  const accounts = listed.map((account) => ({
    ...account,
    manageable: account.grants.every(({ unitCode }) => within.has(unitCode)),
  }));
  return { actor, units, accounts };
}

/** One's own account, also while its password must be changed. */
export async function loadOwnAccount(): Promise<{
  actor: Actor;
  mustChangePassword: boolean;
  grants: NamedGrant[];
}> {
  const { actor, mustChangePassword } = await requireStanding();
  return { actor, mustChangePassword, grants: await listGrants(actor.id) };
}
