import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { networkOf } from "@/lib/platform/http/client-address";
import { consume } from "@/lib/platform/rate-limit/consume";
import { SERVER } from "@/lib/platform/record/entry";
import { recordEvent } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import { afterFailure, isAllowed, lockMs, ofOnePerson, type Throttle } from "./throttle";
import { isOfAddress, keyPrefixOf, patienceOf, type ThrottleKey } from "./throttle-keys";

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

/** From how many failures on, one after the other, they are recorded: the owner errs once or twice. */
const RECORDED_FROM = 3;

/** Whose sign-in failed, if there is such an account, from which address. */
export type FailedSignIn = { accountId: string | null; address: string };

/**
 * Records failed sign-ins under these keys, once there are several, and the lock that they lead to. A
 * stranger must not fill a record that is never shortened: each kind stands in it once an hour for an
 * account, with the number so far, and names that nobody has only as an address that tries many.
 */
export async function noteFailedSignIn(
  counted: readonly ThrottleKey[],
  { accountId, address }: FailedSignIn,
  from = RECORDED_FROM,
): Promise<void> {
  const rows = await db.signInThrottle.findMany({
    where: { username: { in: counted.map(({ key }) => key) } },
  });
  const [ofAddress] = rows.filter(({ username }) => isOfAddress(username));
  const ofName = rows.filter(({ username }) => !isOfAddress(username));
  const times = Math.max(0, ...ofName.map(({ failures }) => failures));
  if (accountId && ofName.some(isHeld)) await recordHourly("signIn.locked", accountId, { times, address });
  else if (accountId && times >= from) await recordHourly("signIn.failed", accountId, { times, address });
  if (ofAddress && isHeld(ofAddress))
    await recordHourly("signIn.addressLocked", SERVER, { times: ofAddress.failures, address });
}

/** Whether a key makes people wait: a person's once it is locked, since they wait for seconds before. */
function isHeld(row: Throttle & { username: string }): boolean {
  const patience = patienceOf(row.username);
  return row.lockedUntil !== null || (patience !== ofOnePerson && row.failures > patience.free);
}

async function recordHourly(kind: string, subject: string, payload: { times: number; address: string }) {
  const who = subject === SERVER ? networkOf(payload.address) : subject;
  if ((await consume("failedSignIns", `${kind} ${who}`)) > 0) return;
  await recordEvent({ kind, subject, actorId: null, payload });
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
