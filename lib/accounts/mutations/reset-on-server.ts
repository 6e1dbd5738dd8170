import { liftLimits } from "@/lib/access/sign-in/mutations";
import { hashPassword, oneTimePassword } from "@/lib/access/sign-in/password";
import { done, type Result, refused } from "@/lib/core/refusal";
import { addToRecord } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import type { OneTimePassword } from "../types";

/**
 * Sets a one-time password, ends the account's sessions and removes the sign-in lock, for a sole
 * administrator who forgot the password. There is no actor: shell access to the server is the authorization.
 * Roles are unchanged, because only the operator of the server has seen the password. Refused: `notFound`;
 * `wrongState` if the account is disabled.
 */
export async function resetPasswordOnServer(username: string): Promise<Result<OneTimePassword>> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return transact(async (tx) => {
    const account = await tx.account.findUnique({ where: { username } });
    if (!account) return refused("notFound", `没有用户名为“${username}”的账号。`);
    if (account.disabledAt) return refused("wrongState", `“${username}”的账号已经停用。`);
    const data = { passwordHash, mustChangePassword: true, epoch: { increment: 1 } };
    await tx.account.update({ where: { id: account.id }, data });
    await tx.session.deleteMany({ where: { accountId: account.id } });
    await liftLimits(tx, username);
    await addToRecord(tx, [
      { kind: "password.resetOnServer", subject: account.id, actorId: null, payload: {} },
    ]);
    return done({ accountId: account.id, username, name: account.name, password });
  });
}
