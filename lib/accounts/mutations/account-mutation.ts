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
 * The permission to manage accounts, checked inside the transaction, with the account; all its grants,
 * including pending ones, are within reach.
 */
export type HeldAccount = Permit<"accounts.manage", PermissionScope> & { tx: Tx; account: ManagedAccount };

/**
 * A mutation of an account whose grants are all within the actor's reach, in one transaction. Actor and
 * account are locked and the actor's permissions re-read: if two administrators disable each other, the
 * second one is refused. Because nobody may disable themselves, at least one enabled administrator (the
 * actor) always remains. `besides`: other accounts to lock.
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

/**
 * Records an event of an account in the transaction that caused it. Never contains a password or its hash.
 */
export async function record(
  { tx, actor }: Permit<"accounts.manage" | "account.own", unknown> & { tx: Tx },
  kind: EventKind,
  accountId: string,
  payload: object = {},
) {
  await keepAccountEvents(tx, [{ actorId: actor.id, kind, subject: accountId, payload }]);
}
