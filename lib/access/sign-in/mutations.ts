import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { transact } from "@/lib/platform/transaction";
import { afterFailure, isAllowed, lockMs } from "./throttle";
import { keyPrefixOf, type ThrottleKey } from "./throttle-keys";

/**
 * Counts an attempt as failed until it succeeds. False where one of the keys must wait: the attempt is not
 * evaluated.
 */
export async function countAttempt(counted: readonly ThrottleKey[]): Promise<boolean> {
  // In one order for all: two attempts never wait for each other.
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
 * After a success: what was counted under the first key is forgotten, and elsewhere the one attempt taken
 * back, so that a password of one's own buys nobody further guesses at others. Keys that nobody has tried for
 * a day are forgotten with it: the table stays small.
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

/**
 * Lifts every limit on a username, on whatever device and from whatever address. Answers how many there were.
 */
export async function liftLimits(tx: Tx, username: string): Promise<number> {
  const { count } = await tx.signInThrottle.deleteMany({
    where: { username: { startsWith: keyPrefixOf(username) } },
  });
  return count;
}

async function lockThrottle(tx: Tx, username: string) {
  // One statement inserts the row or locks it: between two, a successful sign-in elsewhere could delete it.
  await tx.$executeRaw`
    INSERT INTO "SignInThrottle" ("username") VALUES (${username})
    ON CONFLICT ("username") DO UPDATE SET "username" = EXCLUDED."username"`;
  return tx.signInThrottle.findUniqueOrThrow({ where: { username } });
}
