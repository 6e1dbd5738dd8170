import type { Grant } from "@/lib/access/actor";
import { isPrivileged } from "@/lib/access/actor";
import { done, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { lineagesOf } from "@/lib/units/data";
import { mayGive } from "../authorize";
import { countAdministrators } from "../data";
import type { RoleInput } from "../schema";
import { accountMutation, type HeldAccount, record } from "./account-mutation";

/** Roles pending a second administrator: proposed by one, confirmed or declined by another. */

export function isSame(one: Grant, other: Grant): boolean {
  return one.role === other.role && one.unitCode === other.unitCode;
}

/** Makes roles of accounts pending, in the transaction of the proposer. */
export async function propose(
  { tx, actor }: { tx: Tx; actor: { id: string } },
  grants: readonly (Grant & { accountId: string })[],
): Promise<void> {
  if (grants.length === 0) return;
  await tx.pendingGrant.createMany({
    data: grants.map(({ accountId, role, unitCode }) => ({
      ...{ accountId, role, unitCode, proposedById: actor.id },
      at: now(),
    })),
    skipDuplicates: true,
  });
}

/**
 * An administrator who set a password or linked an identity could use the account: its roles that need a
 * second administrator become pending again. They are kept if no other administrator exists. Returns whether
 * any is pending now.
 */
export async function haveConfirmedAnew(held: HeldAccount): Promise<boolean> {
  const { tx, actor, account } = held;
  const grants = account.grants.filter(isPrivileged);
  if (grants.length === 0 || actor.id === account.id) return false;
  const over = [
    ...(
      await lineagesOf(
        grants.map(({ unitCode }) => unitCode),
        tx,
      )
    ).values(),
  ];
  for (const lineage of over)
    if ((await countAdministrators(lineage, [actor.id, account.id], tx)) === 0) return false;
  await tx.grant.deleteMany({ where: { accountId: account.id, OR: grants } });
  await propose(
    held,
    grants.map((grant) => ({ ...grant, accountId: account.id })),
  );
  for (const grant of grants) await record(held, "role.proposed", account.id, { ...grant, anew: true });
  return true;
}

const gone = refused("wrongState", "这个角色已经没有等待确认的申请。请刷新页面查看。");

/**
 * Gives a role proposed by another administrator. Refused: `oneself` for the proposer, for the account
 * itself, and for anyone whose password the proposer set recently; `wrongState`, `forbidden`.
 */
export const confirmRole = accountMutation(async (held, { accountId, grant }: RoleInput) => {
  const { tx, actor, account } = held;
  const waiting = account.pending.find((each) => isSame(each, grant));
  if (!waiting) return gone;
  if (actor.id === accountId) return refused("oneself", "不能确认自己的角色。请由另一位管理员确认。");
  if (actor.id === waiting.proposedById)
    return refused("oneself", "您提出的角色不能由您本人确认。请由另一位管理员确认。");
  if (await mayBeOnePerson(held, waiting.proposedById)) return doubtedPair;
  if (account.disabled) return refused("wrongState", "这个账号已经停用。先启用，再确认角色。");
  const allowed = await mayGive(held, [grant], tx);
  if (!allowed.ok) return allowed;
  await giveWaiting(tx, accountId, grant);
  await record(held, "role.confirmed", accountId, { ...grant, proposedById: waiting.proposedById });
  return done(null);
});

/**
 * Withdraws or declines a proposed role. An account's only role stays pending: without any, the account could
 * not be found.
 */
export const declineRole = accountMutation(async (held, { accountId, grant }: RoleInput) => {
  const { tx, actor, account } = held;
  const waiting = account.pending.find((each) => isSame(each, grant));
  if (!waiting) return gone;
  if (actor.id === accountId) return refused("oneself", "不能办理自己的角色。请由另一位管理员办理。");
  if (account.grants.length + account.pending.length === 1)
    return refused("lastRole", "这是该账号唯一的角色。不同意的，请停用账号；要换角色的，请先添加新角色。");
  await tx.pendingGrant.delete({ where: { accountId_role_unitCode: { accountId, ...grant } } });
  await record(held, "role.declined", accountId, { ...grant, proposedById: waiting.proposedById });
  return done(null);
});

/** Converts a pending role into a grant. */
export async function giveWaiting(tx: Tx, accountId: string, { role, unitCode }: Grant): Promise<void> {
  await tx.pendingGrant.delete({ where: { accountId_role_unitCode: { accountId, role, unitCode } } });
  await tx.grant.createMany({ data: [{ accountId, role, unitCode }], skipDuplicates: true });
}

export const doubtedPair = refused(
  "oneself",
  "您和提出人近 30 天内有一方的密码或统一身份由另一方办理过，不能由您确认。请由另一位管理员确认，或由信息技术人员在服务器上确认。",
);

/**
 * How long after an administrator set a password the user's identity is in doubt, in milliseconds: 30 days.
 */
const DOUBTED = 30 * 24 * 3600_000;

/**
 * True if one of the two recently set the other's password or sign-in, and so might control both accounts.
 */
export async function mayBeOnePerson({ tx, actor }: HeldAccount, proposerId: string): Promise<boolean> {
  const since = new Date(now().getTime() - DOUBTED);
  const kind = { in: ["password.reset", "identity.linked"] };
  const pairs = [
    { subject: actor.id, actorId: proposerId },
    { subject: proposerId, actorId: actor.id },
  ];
  return (await tx.accountEvent.count({ where: { kind, at: { gt: since }, OR: pairs } })) > 0;
}
