import { findCredentials } from "./data";
import { unknownVisitor, type Visitor } from "./request/visitor";
import { openSessionOrAskFactor, type PendingSecondStep } from "./second-factor/mutations/second-step";
import type { SessionClaims } from "./sessions/claims";
import { countAttempt, forgetAttempts } from "./sign-in/mutations";
import { verifyPassword } from "./sign-in/password";
import { throttleKeysOf } from "./sign-in/throttle-keys";
import { normalizeUsername } from "./sign-in/username";

/** Longer input is not hashed: it could only serve to keep the server busy. */
const longest = { username: 64, password: 256 };

/**
 * Checks a username and a password, and opens a session, or a sign-in that waits for the account's second
 * factor. Null for every failure alike: unknown, wrong, disabled, slowed down or locked; the attempt is
 * counted before the password is looked at, so that guesses sent side by side are counted too. A device on
 * which the username signed in before (known-device.ts) is counted by itself: what strangers try elsewhere
 * does not lock it.
 *
 * @throws {Overloaded} where too many passwords are being looked at
 */
export async function signIn(
  typedUsername: string,
  password: string,
  { device = null, visitor = unknownVisitor }: { device?: string | null; visitor?: Visitor } = {},
): Promise<SessionClaims | PendingSecondStep | null> {
  const username = normalizeUsername(typedUsername);
  if (username.length > longest.username || password.length > longest.password) return null;
  // PostgreSQL has no text with U+0000 in it, and no username has control characters.
  if (/\p{Cc}/u.test(username)) return null;
  const counted = throttleKeysOf(username, visitor.address, device);
  if (!(await countAttempt(counted))) return null;
  const credentials = await findCredentials(username);
  const matches = await verifyPassword(credentials?.passwordHash ?? null, password);
  if (!credentials || !matches || credentials.disabled) return null;
  await forgetAttempts(counted);
  const { id, epoch } = credentials;
  return openSessionOrAskFactor({ id, epoch, payload: {} }, visitor);
}
