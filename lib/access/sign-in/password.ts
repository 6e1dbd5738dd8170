import { randomBytes, randomInt } from "node:crypto";
import { hash, type Options, verify } from "@node-rs/argon2";
import { Semaphore, withTimeout } from "async-mutex";
import { Overloaded } from "@/lib/platform/overload";

/**
 * argon2id (the library's default) with 19 MiB, two passes and one lane: OWASP's recommendation for servers.
 */
const cost: Options = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

/** Each takes a core for a while: two at a time, so that readers are served beside a hundred sign-ins. */
const AT_ONCE = 2;
/** Milliseconds to wait for one's turn. */
const PATIENCE_MS = 8_000;
const turns = withTimeout(new Semaphore(AT_ONCE), PATIENCE_MS, new Overloaded());

/** The hash to keep of a password. @throws {Overloaded} */
export function hashPassword(password: string): Promise<string> {
  return turns.runExclusive(() => hash(password, cost));
}

/**
 * Whether the password is the one hashed. Without a hash (no such account) the same work is done against a
 * hash that nothing matches, so that the time taken does not reveal whether a username exists.
 *
 * @throws {Overloaded} where its turn does not come within eight seconds
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  unmatched ??= hashPassword(randomBytes(32).toString("hex"));
  const compared = passwordHash ?? (await unmatched);
  const matches = await turns.runExclusive(() => verify(compared, password));
  return matches && passwordHash !== null;
}
let unmatched: Promise<string> | undefined;

/** Without characters that are taken for one another when read from paper: 0 O 1 l I. */
const legible = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A password for one first sign-in: 14 characters, over 80 bits. */
export function oneTimePassword(): string {
  return Array.from({ length: 14 }, () => legible[randomInt(legible.length)]).join("");
}
