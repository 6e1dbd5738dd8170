import { randomBytes, randomInt } from "node:crypto";
import { hash, type Options, verify } from "@node-rs/argon2";
import { Semaphore, withTimeout } from "async-mutex";
import { Overloaded } from "@/lib/platform/overload";

/** argon2id (the library's default) with 19 MiB, two passes and parallelism 1, as recommended by OWASP. */
const cost: Options = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

/**
 * Each hash occupies a core for a while: at most two at a time, so that other requests are served meanwhile.
 */
const AT_ONCE = 2;
/** Maximum time in the queue, in milliseconds. */
const PATIENCE_MS = 8_000;
const turns = withTimeout(new Semaphore(AT_ONCE), PATIENCE_MS, new Overloaded());

/** The hash to store for a password. @throws {Overloaded} */
export function hashPassword(password: string): Promise<string> {
  return turns.runExclusive(() => hash(password, cost));
}

/**
 * True if the password matches the hash. Without a hash (no such account) the same work is done against a
 * dummy hash, so that timing does not reveal whether a username exists. @throws {Overloaded} if it is still
 * queued after eight seconds
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  unmatched ??= hashPassword(randomBytes(32).toString("hex"));
  const compared = passwordHash ?? (await unmatched);
  const matches = await turns.runExclusive(() => verify(compared, password));
  return matches && passwordHash !== null;
}
let unmatched: Promise<string> | undefined;

/** Without characters that are easily confused on paper: 0 O 1 l I. */
const legible = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A password for the first sign-in: 14 characters, over 80 bits. */
export function oneTimePassword(): string {
  return Array.from({ length: 14 }, () => legible[randomInt(legible.length)]).join("");
}
