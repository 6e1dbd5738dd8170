import { randomUUID } from "node:crypto";
import type { Grant } from "@/lib/access/actor";
import { isPrivileged } from "@/lib/access/actor";
import { hashPassword, oneTimePassword } from "@/lib/access/sign-in/password";
import { done, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { scopeMutation } from "@/lib/units/mutations/unit-mutation";
import { mayGive } from "../authorize";
import type { CreateAccountInput } from "../schema";
import type { OneTimePassword } from "../types";
import { propose } from "./pending";

/**
 * Creates an account with a one-time password. Refused: `invalid.username` (taken), `invalid.*`, `forbidden`.
 */
export const createAccount = scopeMutation("accounts.manage", async (held, input: CreateAccountInput) => {
  const allowed = await mayGive(held, input.grants, held.tx);
  if (!allowed.ok) return allowed;
  const fresh = await freshAccount(input);
  return (await addAccounts(held.tx, held.actor.id, [fresh]))
    ? done(fresh.shown)
    : refused("invalid.username", `用户名“${input.username}”已有人使用，请换一个。`);
});

/** An account before it is written: the row, and the password to show once. */
export type FreshAccount = { row: NewRow; grants: Grant[]; shown: OneTimePassword };
type NewRow = { id: string; username: string; name: string; passwordHash: string; mustChangePassword: true };

/** With a new password, whose hash is slow to compute. */
export async function freshAccount({ username, name, grants }: CreateAccountInput): Promise<FreshAccount> {
  const id = randomUUID();
  const password = oneTimePassword();
  const row = {
    id,
    username,
    name,
    passwordHash: await hashPassword(password),
    mustChangePassword: true as const,
  };
  const pending = grants.some(isPrivileged);
  return { row, grants, shown: { accountId: id, username, name, password, ...(pending && { pending }) } };
}

/**
 * Inserts accounts, their grants and one event each; grants that need a second administrator are pending,
 * unless `isHeld` says otherwise. False if one of the usernames is taken: the caller refuses, which rolls
 * back.
 */
export async function addAccounts(
  tx: Tx,
  actorId: string,
  fresh: readonly FreshAccount[],
  isHeld: (grant: Grant) => boolean = (grant) => !isPrivileged(grant),
): Promise<boolean> {
  const { count } = await tx.account.createMany({
    data: fresh.map(({ row }) => ({ ...row, createdAt: now() })),
    skipDuplicates: true,
  });
  if (count < fresh.length) return false;
  await tx.grant.createMany({
    data: fresh.flatMap(({ row, grants }) =>
      grants.flatMap((grant) => (isHeld(grant) ? [{ accountId: row.id, ...grant }] : [])),
    ),
    skipDuplicates: true,
  });
  const waiting = fresh.flatMap(({ row, grants }) =>
    grants.filter((grant) => !isHeld(grant)).map((grant) => ({ ...grant, accountId: row.id })),
  );
  await propose({ tx, actor: { id: actorId } }, waiting);
  await keepAccountEvents(
    tx,
    fresh.map(({ row: { id, username, name }, grants }) => ({
      actorId,
      kind: "account.created",
      subject: id,
      payload: { username, name, grants },
    })),
  );
  return true;
}
