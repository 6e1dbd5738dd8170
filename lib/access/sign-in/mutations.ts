import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { transact } from "@/lib/platform/transaction";
import { afterFailure, isAllowed, lockMs } from "./throttle";
import { keyPrefixOf, type ThrottleKey } from "./throttle-keys";

/**
 * Counts an attempt as failed until it succeeds. False if one of the keys is throttled: the attempt is not
 * evaluated.
 */
export async function countAttempt(counted: readonly ThrottleKey[]): Promise<boolean> {
  // Keys are locked in a fixed order, to avoid deadlocks.
  const sorted = [...counted].sort((one, other) => (one.key < other.key ? -1 : 1));
  return transact(async (tx) => {
    const at = now();
    const throttles = [];
    for (const { key, patience } of sorted)
      throttles.push({ key, patience, throttle: await lockThrottle(tx, key) });
    if (!throttles.every(({ throttle, patience }) => isAllowed(throttle, at, patience))) return false;
    for (const { key, patience, throttle } of throttles)
      await tx.signInThrottle.update({
        where: { username: key },
        data: afterFailure(throttle, at, patience),
      });
    return true;
  });
}

/**
 * After a success: resets the counter of the first key, and decrements the others by one, so that signing in
 * with one's own password does not reset the limit for guessing others. Keys unused for a day are deleted.
 */
export async function forgetAttempts([own, ...others]: readonly ThrottleKey[]): Promise<void> {
  const yesterday = new Date(now().getTime() - 96 * lockMs);
  await db.signInThrottle.deleteMany({
    where: { OR: [{ username: own?.key ?? "" }, { lastFailedAt: { lt: yesterday } }] },
  });
  await db.signInThrottle.updateMany({
    where: { username: { in: others.map(({ key }) => key) }, failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  });
}

/** Removes every throttle on a username, for all devices and addresses. Returns their number. */
export async function liftLimits(tx: Tx, username: string): Promise<number> {
  const { count } = await tx.signInThrottle.deleteMany({
    where: { username: { startsWith: keyPrefixOf(username) } },
  });
  return count;
}

async function lockThrottle(tx: Tx, username: string) {
  // Inserts or locks the row in one statement: between two, a concurrent successful sign-in could delete it.
  await tx.$executeRaw`
    INSERT INTO "SignInThrottle" ("username") VALUES (${username})
    ON CONFLICT ("username") DO UPDATE SET "username" = EXCLUDED."username"`;
  return tx.signInThrottle.findUniqueOrThrow({ where: { username } });
}
