import type { Actor } from "@/lib/access/actor";
import type { Claims } from "@/lib/access/claims";
import { findCredentials } from "@/lib/access/data";
import { signedOut } from "@/lib/access/ended";
import { claimAttempt, forgetAttempts } from "@/lib/access/mutations";
import { hashPassword, verifyPassword } from "@/lib/access/password";
import { done, type Result, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { passwordFault } from "../rules";
import { record } from "./within-reach";

/**
 * Changes one's own password. Every session of the account ends; the answer is the claims for a new one. Guesses at the
 * present password are counted like sign-ins. Refused: `invalid.current`, `invalid.next`, `signedOut`.
 */
export async function changeOwnPassword(
  { id, username }: Actor,
  { current, next }: { current: string; next: string },
): Promise<Result<Claims>> {
  const fault = passwordFault(next, username);
  if (fault) return refused("invalid.next", fault);
  if (!(await claimAttempt(username))) return refused("invalid.current", "输错次数较多，请稍候再试。");
  const credentials = await findCredentials(username);
  if (!(await verifyPassword(credentials?.passwordHash ?? null, current)))
    return refused("invalid.current", "现在的密码不正确。");
  await forgetAttempts(username);
  const passwordHash = await hashPassword(next);
  return db.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id, epoch: credentials?.epoch, disabledAt: null },
      data: { passwordHash, mustChangePassword: false, epoch: { increment: 1 } },
    });
    if (count === 0 || !credentials) return signedOut;
    await record(tx, id, "password.changed", id);
    return done({ accountId: id, epoch: credentials.epoch + 1, since: now().getTime() });
  });
}
