import { signedOut } from "@/lib/access/auth/signed-out";
import { lockActor } from "@/lib/access/data";
import { type Authorize, guarded } from "@/lib/access/guarded";
import { type PermissionScope, type Permit, permitAnywhere } from "@/lib/access/policy";
import { type Result, refused } from "@/lib/core/refusal";
import type { Tx } from "@/lib/platform/db";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { inTransaction } from "@/lib/platform/transaction";
import { allWithinReach } from "../authorize";
import { findAccount, type ManagedAccount } from "../data";

/** A kind of AccountEvent. */
export type EventKind =
  | "account.created"
  | "account.disabled"
  | "account.enabled"
  | "account.renamed"
  | "account.transferred"
  | "password.reset"
  | "password.changed"
  | "limit.lifted"
  | "role.granted"
  | "role.proposed"
  | "role.confirmed"
  | "role.declined"
  | "identity.linked"
  | "identity.unlinked"
  | "secondFactor.added"
  | "secondFactor.removed"
  | "secondFactor.codesRenewed"
  | "secondFactor.resetProposed"
  | "secondFactor.resetConfirmed"
  | "secondFactor.resetDeclined"
  | "role.revoked";

/**
 * The right to manage accounts, proved inside the transaction; the account, every grant of which is within
 * reach, also those that wait.
 */
export type HeldAccount = Permit<"accounts.manage", PermissionScope> & { tx: Tx; account: ManagedAccount };

/**
 * A mutation of an account of which every grant lies within the actor's reach, in one transaction. Actor and
 * account are locked and the actor's rights read again: of two administrators who would disable each other,
 * one comes too late. An enabled administrator (the actor) therefore always remains, since nobody may do this
 * to themselves. `besides`: accounts that are locked too.
 */
export function accountMutation<Input extends { accountId: string }, Value>(
  body: (held: HeldAccount, input: Input) => Promise<Result<Value>>,
  besides: (input: Input) => string[] = () => [],
) {
  const authorize: Authorize<Input, PermissionScope, { tx: Tx; account: ManagedAccount }> = async (
    { id },
    asked,
    input,
    run,
  ) =>
    inTransaction(async (tx) => {
      const { accountId } = input;
      const actor = await lockActor(tx, id, accountId, ...besides(input));
      if (!actor) return signedOut;
      const permitted = permitAnywhere(actor, asked);
      if (!permitted.ok) return permitted;
      const account = await findAccount(accountId, tx);
      if (!account) return refused("notFound", "没有这个账号。");
      const grants = [...account.grants, ...account.pending];
      const reached = await allWithinReach(permitted.value, grants, tx);
      return reached.ok ? run({ ...permitted.value, tx, account }) : reached;
    });
  return guarded("accounts.manage", authorize, body);
}

/** Writes what was done to an account, in the transaction that did it. Never a password, nor its hash. */
export async function record(
  { tx, actor }: Permit<"accounts.manage" | "account.own", unknown> & { tx: Tx },
  kind: EventKind,
  accountId: string,
  payload: object = {},
) {
  await keepAccountEvents(tx, [{ actorId: actor.id, kind, subject: accountId, payload }]);
}
