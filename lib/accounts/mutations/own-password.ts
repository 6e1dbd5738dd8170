import { signedOut } from "@/lib/access/auth/signed-out";
import { findCredentials } from "@/lib/access/data";
import { guarded, proveAnywhere } from "@/lib/access/guarded";
import { countAttempt, forgetAttempts } from "@/lib/access/sign-in/mutations";
import { hashPassword, verifyPassword } from "@/lib/access/sign-in/password";
import { throttleKeysOf } from "@/lib/access/sign-in/throttle-keys";
import { done, refused } from "@/lib/core/refusal";
import { inTransaction } from "@/lib/platform/transaction";
import { passwordFault } from "../rules";
import type { OwnPasswordInput } from "../schema";
import { record } from "./account-mutation";

/**
 * Changes one's own password. Every session of the account ends; the answer is what a new one is opened with. Guesses at the
 * present password are counted like sign-ins. Refused: `invalid.current`, `invalid.next`, `signedOut`.
 */
export const changeOwnPassword = guarded(
  "account.own",
  proveAnywhere,
  async (permit, { current, next }: OwnPasswordInput) => {
    const { id, username } = permit.actor;
    const fault = passwordFault(next, username);
    if (fault) return refused("invalid.next", fault);
    // Whoever is signed in is no stranger: they are counted by themselves.
    const counted = throttleKeysOf(username, "", "own password");
    if (!(await countAttempt(counted))) return refused("invalid.current", "输错次数较多，请稍候再试。");
    const credentials = await findCredentials(username);
    if (!(await verifyPassword(credentials?.passwordHash ?? null, current)))
      return refused("invalid.current", "现在的密码不正确。");
    await forgetAttempts(counted);
    const passwordHash = await hashPassword(next);
    return inTransaction(async (tx) => {
      const { count } = await tx.account.updateMany({
        where: { id, epoch: credentials?.epoch, disabledAt: null },
        data: { passwordHash, mustChangePassword: false, epoch: { increment: 1 } },
      });
      if (count === 0 || !credentials) return signedOut;
      await record({ ...permit, tx }, "password.changed", id);
      await tx.session.deleteMany({ where: { accountId: id } });
      return done({ accountId: id, epoch: credentials.epoch + 1 });
    });
  },
);
