import { findFactors, hasFactor } from "@/lib/access/second-factor/data";
import { done, type Result, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { addToRecord } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import { accountMutation, record } from "../mutations/account-mutation";
import { doubtedPair, mayBeOnePerson } from "../mutations/pending";
import type { AccountInput } from "../schema";

/**
 * Reset after a user lost phone, keys and codes: one administrator proposes removing the second factor,
 * another confirms. Otherwise one administrator could set a password and take over the account alone.
 */

const gone = refused("wrongState", "没有等待确认的重置。请刷新页面查看。");
const none = refused("wrongState", "这个账号没有设置两步验证。");

/** Proposes a reset. Refused: `oneself`, `wrongState`. */
export const proposeReset = accountMutation(async (held, { accountId }: AccountInput) => {
  const { tx, actor } = held;
  if (actor.id === accountId)
    return refused(
      "oneself",
      "自己的两步验证请到“我的账号”办理；手机、密钥和恢复码都不在了，请联系另一位管理员。",
    );
  if (!hasFactor(await findFactors(accountId, tx))) return none;
  const { count } = await tx.secondFactorReset.createMany({
    data: [{ accountId, proposedById: actor.id, at: now() }],
    skipDuplicates: true,
  });
  if (count === 0) return refused("wrongState", "已经有人提出重置，正等待另一位管理员确认。");
  await record(held, "secondFactor.resetProposed", accountId);
  return done(null);
});

/**
 * Removes every factor and ends the sessions. Refused: `oneself` for the proposer and for the account itself;
 * `wrongState`.
 */
export const confirmReset = accountMutation(async (held, { accountId }: AccountInput) => {
  const { tx, actor } = held;
  const waiting = await tx.secondFactorReset.findUnique({ where: { accountId } });
  if (!waiting) return gone;
  if (actor.id === accountId) return refused("oneself", "不能确认自己的重置。请由另一位管理员确认。");
  if (actor.id === waiting.proposedById)
    return refused("oneself", "您提出的重置不能由您本人确认。请由另一位管理员确认。");
  if (await mayBeOnePerson(held, waiting.proposedById)) return doubtedPair;
  await takeFactors(tx, accountId);
  await record(held, "secondFactor.resetConfirmed", accountId, { proposedById: waiting.proposedById });
  return done(null);
});

/** Withdraws or declines the proposal. The account's owner can decline it too. */
export const declineReset = accountMutation(async (held, { accountId }: AccountInput) => {
  const { count } = await held.tx.secondFactorReset.deleteMany({ where: { accountId } });
  if (count === 0) return gone;
  await record(held, "secondFactor.resetDeclined", accountId);
  return done(null);
});

/**
 * Removes an account's second factor without a second administrator, for counties with a single one. There is
 * no actor: shell access to the server is the authorization, and the record says so. Refused: `notFound`,
 * `wrongState`.
 */
export async function resetOnServer(username: string): Promise<Result<null>> {
  return transact(async (tx) => {
    const account = await tx.account.findUnique({ where: { username }, select: { id: true } });
    if (!account) return refused("notFound", `没有用户名为“${username}”的账号。`);
    if (!hasFactor(await findFactors(account.id, tx))) return none;
    await takeFactors(tx, account.id);
    const event = { kind: "secondFactor.resetOnServer", subject: account.id, actorId: null, payload: {} };
    await addToRecord(tx, [event]);
    return done(null);
  });
}

async function takeFactors(tx: Tx, accountId: string): Promise<void> {
  const where = { accountId };
  await tx.totpFactor.deleteMany({ where });
  await tx.securityKey.deleteMany({ where });
  await tx.recoveryCode.deleteMany({ where });
  await tx.secondFactorEnrolment.deleteMany({ where });
  await tx.secondFactorReset.deleteMany({ where });
  await tx.pendingSignIn.deleteMany({ where });
  await tx.session.deleteMany({ where });
}
