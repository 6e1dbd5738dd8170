import { liftLimits } from "@/lib/access/sign-in/mutations";
import { hashPassword, oneTimePassword } from "@/lib/access/sign-in/password";
import { done, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import type { AccountInput } from "../schema";
import type { OneTimePassword } from "../types";
import { accountMutation, record } from "./account-mutation";
import { haveConfirmedAnew } from "./pending";

const oneself = refused(
  "oneself",
  "不能停用或重置自己的账号。改密码请到“我的账号”；要停用请联系另一位管理员。",
);

/** Ends the account's sessions and rejects its sign-ins. Its content is kept. */
export const disableAccount = accountMutation(async (held, { accountId }: AccountInput) => {
  const { tx, actor, account } = held;
  if (actor.id === accountId) return oneself;
  if (account.disabled) return refused("wrongState", "这个账号已经停用了。");
  const data = { disabledAt: now(), epoch: { increment: 1 } };
  await tx.account.update({ where: { id: accountId }, data });
  await tx.session.deleteMany({ where: { accountId } });
  await record(held, "account.disabled", accountId);
  return done(null);
});

/** Re-enables a disabled account, with its previous password. */
export const enableAccount = accountMutation(async (held, { accountId }: AccountInput) => {
  if (!held.account.disabled) return refused("wrongState", "这个账号没有停用。");
  await held.tx.account.update({ where: { id: accountId }, data: { disabledAt: null } });
  await record(held, "account.enabled", accountId);
  return done(null);
});

/**
 * Sets a one-time password, ends the account's sessions and removes the sign-in lock. Its reviewer and
 * administrator roles then need confirmation by a second administrator.
 */
export const resetPassword = accountMutation(async (held, { accountId }: AccountInput) => {
  const { tx, actor, account } = held;
  if (actor.id === accountId) return oneself;
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const data = { passwordHash, mustChangePassword: true, epoch: { increment: 1 } };
  await tx.account.update({ where: { id: accountId }, data });
  await tx.session.deleteMany({ where: { accountId } });
  await liftLimits(tx, account.username);
  await record(held, "password.reset", accountId);
  const pending = await haveConfirmedAnew(held);
  const { username, name } = account;
  return done<OneTimePassword>({ accountId, username, name, password, ...(pending && { pending }) });
});
