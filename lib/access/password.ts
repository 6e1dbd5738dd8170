import { randomBytes, randomInt } from "node:crypto";
import { hash, type Options, verify } from "@node-rs/argon2";

/** argon2id (the library's default) with 19 MiB, two passes and one lane: OWASP's recommendation for servers. */
const cost: Options = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

/** The hash to keep of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/**
 * Whether the password is the one hashed. Without a hash (no such account) the same work is done against a hash that
 * nothing matches, so that the time taken does not tell whether a username exists.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  unmatched ??= hashPassword(randomBytes(32).toString("hex"));
  const matches = await verify(passwordHash ?? (await unmatched), password);
  return matches && passwordHash !== null;
}
let unmatched: Promise<string> | undefined;

/** Without characters that are taken for one another when read from paper: 0 O 1 l I. */
const legible = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A password for one first sign-in: 14 characters, over 80 bits. */
export function oneTimePassword(): string {
  return Array.from({ length: 14 }, () => legible[randomInt(legible.length)]).join("");
}
