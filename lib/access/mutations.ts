import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { recordEvent } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import type { SessionClaims } from "./claims";
import { findCredentials } from "./data";
import { verifyPassword } from "./password";
import { afterFailure, isAllowed, lockMs } from "./throttle";
import { normalizeUsername } from "./username";

/** Longer input is not hashed: it could only serve to keep the server busy. */
const longest = { username: 64, password: 256 };

/**
 * Checks a username and a password. Null for every failure alike: unknown, wrong, disabled, slowed down or locked; the
 * attempt is counted before the password is looked at, so that guesses sent side by side are counted too. A device on which the
 * username signed in before (known-device.ts) is counted by itself: what strangers try elsewhere does not lock it.
 */
export async function signIn(
  typedUsername: string,
  password: string,
  device: string | null = null,
): Promise<SessionClaims | null> {
  const username = normalizeUsername(typedUsername);
  if (username.length > longest.username || password.length > longest.password) return null;
  // PostgreSQL has no text with U+0000 in it, and no username has control characters.
  if (/\p{Cc}/u.test(username)) return null;
  // No username has a tab in it: nobody can type the key of a device.
  const counted = device === null ? username : `${username}\t${device}`;
  if (!(await countAttempt(counted))) return null;
  const credentials = await findCredentials(username);
  const matches = await verifyPassword(credentials?.passwordHash ?? null, password);
  if (!credentials || !matches || credentials.disabled) return null;
  await forgetAttempts(counted);
  await recordEvent({ kind: "signIn", subject: credentials.id, actorId: credentials.id, payload: {} });
  return { accountId: credentials.id, epoch: credentials.epoch, since: now().getTime() };
}

/** The session of the account with the username that an OpenID provider authenticated; null where none may sign in. */
export async function signInWithOidc(typedUsername: string): Promise<SessionClaims | null> {
  const credentials = await findCredentials(normalizeUsername(typedUsername));
  if (!credentials || credentials.disabled) return null;
  const { id, epoch } = credentials;
  await recordEvent({ kind: "signIn", subject: id, actorId: id, payload: { by: "oidc" } });
  return { accountId: id, epoch, since: now().getTime() };
}

/** Counts an attempt as failed until it succeeds. False where the username must wait: the attempt is not evaluated. */
export async function countAttempt(username: string): Promise<boolean> {
  return transact(async (tx) => {
    const at = now();
    const throttle = await lockThrottle(tx, username);
    if (!isAllowed(throttle, at)) return false;
    await tx.signInThrottle.update({ where: { username }, data: afterFailure(throttle, at) });
    return true;
  });
}

/** After a success. Names that nobody has tried for a day are forgotten with it, so that the table stays small. */
export async function forgetAttempts(username: string): Promise<void> {
  const yesterday = new Date(now().getTime() - 96 * lockMs);
  await db.signInThrottle.deleteMany({ where: { OR: [{ username }, { lastFailedAt: { lt: yesterday } }] } });
}

async function lockThrottle(tx: Tx, username: string) {
  // One statement makes the row or takes hold of it: between two, a success next door could forget it.
  await tx.$executeRaw`
    INSERT INTO "SignInThrottle" ("username") VALUES (${username})
    ON CONFLICT ("username") DO UPDATE SET "username" = EXCLUDED."username"`;
  return tx.signInThrottle.findUniqueOrThrow({ where: { username } });
}
