import { liftLimits } from "@/lib/access/sign-in/mutations";
import { hashPassword, oneTimePassword } from "@/lib/access/sign-in/password";
import { done, type Result, refused } from "@/lib/core/refusal";
import { addToRecord } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import type { OneTimePassword } from "../types";

/**
 * Gives an account a password for one sign-in, ends its sessions and lifts the lock of failed sign-ins. There
 * is no actor: whoever may run commands on the server may do this, where the only administrator has forgotten
 * theirs. Roles stay as they are: nobody who could come in by them has seen the password but who runs the
 * server. Refused: `notFound`; `wrongState` where the account is disabled.
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
