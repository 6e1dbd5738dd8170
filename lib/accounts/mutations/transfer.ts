import { isPrivileged } from "@/lib/access/actor";
import { done, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { allWithinReach, mayGive } from "../authorize";
import { countWaitingReleases, findAccount, type ManagedAccount } from "../data";
import type { TransferAccountInput } from "../schema";
import type { Transferred } from "../types";
import { accountMutation, type HeldAccount, record } from "./account-mutation";
import { isSame, propose } from "./pending";

/**
 * Transfers one person's work to a successor, who gets the missing roles (reviewer and administrator roles
 * after confirmation by a second administrator) and the unread messages; the account is disabled. Texts and
 * decisions stay under their author's name. Refused: as for every mutation of an account, `oneself`,
 * `invalid.successorId`, `wrongState`.
 */
export const transferAccount = accountMutation(
  async (held, { accountId, successorId }: TransferAccountInput) => {
    const { tx, actor, account } = held;
    if (actor.id === accountId || actor.id === successorId)
      return refused("oneself", "自己的工作不能由自己交接，也不能由自己接手。请由另一位管理员办理。");
    const successor = accountId === successorId ? null : await findAccount(successorId, tx);
    if (!successor) return refused("invalid.successorId", "请选择接手的人；还没有账号的，先新建账号。");
    if (account.disabled) return refused("wrongState", "这个账号已经停用了。要交接的，请先启用。");
    if (successor.disabled) return refused("wrongState", "接手人的账号已经停用，请先启用或者另选一人。");
    const reached = await allWithinReach(held, [...successor.grants, ...successor.pending], tx);
    if (!reached.ok) return reached;
    const allowed = await mayGive(held, account.grants, tx);
    if (!allowed.ok) return allowed;
    const pending = await giveRoles(held, successor);
    const messages = await moveMessages(held, successor);
    const releases = await countWaitingReleases(accountId, tx);
    const data = { disabledAt: now(), epoch: { increment: 1 } };
    await tx.account.update({ where: { id: accountId }, data });
    await tx.session.deleteMany({ where: { accountId } });
    const payload = { from: account.name, to: successor.name, successorId, count: messages };
    await record(held, "account.transferred", accountId, payload);
    await record(held, "account.disabled", accountId);
    return done<Transferred>({ messages, pending, releases });
  },
  ({ successorId }) => [successorId],
);

/** Gives the successor the missing roles. Returns whether any is pending. */
async function giveRoles(held: HeldAccount, successor: ManagedAccount): Promise<boolean> {
  const had = [...successor.grants, ...successor.pending];
  const missing = held.account.grants.filter((grant) => !had.some((each) => isSame(each, grant)));
  const waiting = missing.filter(isPrivileged);
  const given = missing.filter((grant) => !isPrivileged(grant));
  await propose(
    held,
    waiting.map((grant) => ({ ...grant, accountId: successor.id })),
  );
  await held.tx.grant.createMany({ data: given.map((grant) => ({ accountId: successor.id, ...grant })) });
  for (const grant of missing)
    await record(held, isPrivileged(grant) ? "role.proposed" : "role.granted", successor.id, grant);
  return waiting.length > 0;
}

/** Moves unread messages to the successor, except those already received. Returns their number. */
async function moveMessages({ tx, account }: HeldAccount, successor: ManagedAccount): Promise<number> {
  const unread = { accountId: account.id, readAt: null };
  const messages = await tx.messageRecipient.findMany({ where: unread, select: { messageId: true } });
  const moved = await tx.messageRecipient.createMany({
    data: messages.map(({ messageId }) => ({ messageId, accountId: successor.id })),
    skipDuplicates: true,
  });
  await tx.messageRecipient.updateMany({ where: unread, data: { readAt: now() } });
  return moved.count;
}
