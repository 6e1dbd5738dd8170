import { logger } from "@/lib/platform/logger";
import { findCredentials } from "./data";
import { unknownVisitor, type Visitor } from "./request/visitor";
import { openSessionOrAskFactor, type PendingSecondStep } from "./second-factor/mutations/second-step";
import type { SessionClaims } from "./sessions/claims";
import { countAttempt, forgetAttempts, noteFailedSignIn } from "./sign-in/mutations";
import { verifyPassword } from "./sign-in/password";
import { throttleKeysOf } from "./sign-in/throttle-keys";
import { normalizeUsername } from "./sign-in/username";

/** Longer input is not hashed, to bound the work of the server. */
const longest = { username: 64, password: 256 };

/**
 * Checks username and password, and opens a session, or a pending sign-in if the account has a second factor.
 * Null for every failure, without the cause: unknown, wrong, disabled, throttled or locked. The attempt is
 * counted before the password is verified, so that concurrent guesses are counted too. A device that signed
 * in with this username before (known-device.ts) has its own counter, so that attempts elsewhere do not lock
 * it. @throws {Overloaded} if too many passwords are being verified
 */
export async function signIn(
  typedUsername: string,
  password: string,
  { device = null, visitor = unknownVisitor }: { device?: string | null; visitor?: Visitor } = {},
): Promise<SessionClaims | PendingSecondStep | null> {
  const username = normalizeUsername(typedUsername);
  if (username.length > longest.username || password.length > longest.password) return null;
  // PostgreSQL text cannot contain U+0000, and no username has control characters.
  if (/\p{Cc}/u.test(username)) return null;
  const counted = throttleKeysOf(username, visitor.address, device);
  if (!(await countAttempt(counted))) return null;
  const credentials = await findCredentials(username);
  const matches = await verifyPassword(credentials?.passwordHash ?? null, password);
  if (!credentials || !matches || credentials.disabled) {
    // Not waited for: an answer that took longer would tell which usernames exist.
    noteFailedSignIn(counted, { accountId: credentials?.id ?? null, address: visitor.address }).catch((err) =>
      logger.warn({ err }, "a failed sign-in could not be recorded"),
    );
    return null;
  }
  await forgetAttempts(counted);
  const { id, epoch } = credentials;
  return openSessionOrAskFactor({ id, epoch, payload: {} }, visitor);
}
