import type { Actor } from "@/lib/access/actor";
import { lockActor } from "@/lib/access/data";
import { signedOut } from "@/lib/access/ended";
import { type Result, refused } from "@/lib/core/refusal";
import { db, type Tx } from "@/lib/platform/db";
import { findAccount, type ManagedAccount } from "../data";
import { manages } from "../reach";

/** A kind of AccountEvent. */
export type EventKind =
  | "account.created"
  | "account.disabled"
  | "account.enabled"
  | "password.reset"
  | "password.changed"
  | "role.granted"
  | "role.revoked";

type Managed = { tx: Tx; actor: Actor; account: ManagedAccount };

/**
 * Does a deed on an account of which every grant lies within the actor's reach, in one transaction. Actor and account are
 * locked and the actor's rights read anew: of two administrators who would disable each other, one comes too late. An
 * enabled administrator (the actor) therefore always remains, since nobody may do these deeds to themselves.
 */
export async function onManaged<Value>(
  { id }: Actor,
  accountId: string,
  deed: (managed: Managed) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return db.$transaction(async (tx) => {
    const actor = await lockActor(tx, id, accountId);
    if (!actor) return signedOut;
    const account = await findAccount(accountId, tx);
    if (!account) return refused("notFound", "没有这个账号。");
    const allowed = await manages(actor, account.grants, tx);
    return allowed.ok ? deed({ tx, actor, account }) : allowed;
  });
}

/** Writes what was done to an account, in the transaction that did it. Never a password, nor its hash. */
export async function record(
  tx: Tx,
  actorId: string,
  kind: EventKind,
  accountId: string,
  payload: object = {},
) {
  await tx.accountEvent.create({ data: { actorId, kind, subject: accountId, payload } });
}
