import type { Actor } from "@/lib/access/actor";
import { hashPassword, oneTimePassword } from "@/lib/access/password";
import { done, type Result, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import type { OneTimePassword } from "../types";
import { onManaged, record } from "./within-reach";

const oneself = refused(
  "oneself",
  "不能停用或重置自己的账号。改密码请到“我的账号”；要停用请联系另一位管理员。",
);

/** Ends the account's sessions and refuses its sign-ins. What it wrote stays. */
export async function disableAccount(actor: Actor, accountId: string): Promise<Result<null>> {
  if (actor.id === accountId) return oneself;
  return onManaged(actor, accountId, async ({ tx, account }) => {
    if (account.disabled) return refused("wrongState", "这个账号已经停用了。");
    const data = { disabledAt: now(), epoch: { increment: 1 } };
    await tx.account.update({ where: { id: accountId }, data });
    await record(tx, actor.id, "account.disabled", accountId);
    return done(null);
  });
}

/** Lets a disabled account sign in again, with the password that it had. */
export async function enableAccount(actor: Actor, accountId: string): Promise<Result<null>> {
  return onManaged(actor, accountId, async ({ tx, account }) => {
    if (!account.disabled) return refused("wrongState", "这个账号没有停用。");
    await tx.account.update({ where: { id: accountId }, data: { disabledAt: null } });
    await record(tx, actor.id, "account.enabled", accountId);
    return done(null);
  });
}

/** Gives a password for one sign-in, ends the account's sessions and lifts the lock of failed sign-ins. */
export async function resetPassword(actor: Actor, accountId: string): Promise<Result<OneTimePassword>> {
  if (actor.id === accountId) return oneself;
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return onManaged(actor, accountId, async ({ tx, account: { username, name } }) => {
    const data = { passwordHash, mustChangePassword: true, epoch: { increment: 1 } };
    await tx.account.update({ where: { id: accountId }, data });
    await tx.signInThrottle.deleteMany({ where: { username } });
    await record(tx, actor.id, "password.reset", accountId);
    return done({ accountId, username, name, password });
  });
}
