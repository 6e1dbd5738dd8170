import type { Actor } from "@/lib/access/actor";
import { signedOut } from "@/lib/access/auth/signed-out";
import { type Credentials, findCredentials } from "@/lib/access/data";
import { authorizeAnywhere, guarded } from "@/lib/access/guarded";
import { countAttempt, forgetAttempts } from "@/lib/access/sign-in/mutations";
import { hashPassword, verifyPassword } from "@/lib/access/sign-in/password";
import { throttleKeysOf } from "@/lib/access/sign-in/throttle-keys";
import { done, type Result, refused } from "@/lib/core/refusal";
import { inTransaction } from "@/lib/platform/transaction";
import { passwordFault } from "../rules";
import type { OwnPasswordInput } from "../schema";
import { record } from "./account-mutation";

/**
 * Changes the actor's own password. Every session of the account ends; the result is used to open a new one.
 * Wrong current passwords are throttled like sign-ins. Refused: `invalid.current`, `invalid.next`,
 * `signedOut`.
 */
export const changeOwnPassword = guarded(
  "account.own",
  authorizeAnywhere,
  async (permit, { current, next }: OwnPasswordInput) => {
    const { id, username } = permit.actor;
    const fault = passwordFault(next, username);
    if (fault) return refused("invalid.next", fault);
    const proven = await verifyOwnPassword(permit.actor, current);
    if (!proven.ok) return proven;
    const { epoch } = proven.value;
    const passwordHash = await hashPassword(next);
    return inTransaction(async (tx) => {
      const { count } = await tx.account.updateMany({
        where: { id, epoch, disabledAt: null },
        data: { passwordHash, mustChangePassword: false, epoch: { increment: 1 } },
      });
      if (count === 0) return signedOut;
      await record({ ...permit, tx }, "password.changed", id);
      await tx.session.deleteMany({ where: { accountId: id } });
      return done({ accountId: id, epoch: epoch + 1 });
    });
  },
);

/**
 * Re-authenticates a signed-in user by password. Wrong passwords are throttled with a counter of the user's
 * own. Refused: `invalid.current`.
 */
export async function verifyOwnPassword({ username }: Actor, typed: string): Promise<Result<Credentials>> {
  const counted = throttleKeysOf(username, "", "own password");
  if (!(await countAttempt(counted))) return refused("invalid.current", "输错次数较多，请稍候再试。");
  const credentials = await findCredentials(username);
  if (!(await verifyPassword(credentials?.passwordHash ?? null, typed)) || !credentials)
    return refused("invalid.current", "现在的密码不正确。");
  await forgetAttempts(counted);
  return done(credentials);
}
