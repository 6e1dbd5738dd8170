import { createHash, randomInt } from "node:crypto";

/** Without characters that are easily confused on paper. */
const legible = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 16;

/** Number of codes generated at once. */
export const RECOVERY_CODES = 10;

/**
 * Recovery codes for one sign-in each without the second factor, as shown once: about 79 bits, in groups of
 * four.
 */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: LENGTH }, () => legible[randomInt(legible.length)])
      .join("")
      .replace(/(.{4})(?=.)/g, "$1-"),
  );
}

/**
 * The stored form: with 79 bits of entropy a plain digest is sufficient, and it stays valid when the site's
 * secret changes.
 */
export function recoveryHash(code: string): string {
  return createHash("sha256").update(normalised(code)).digest("hex");
}

/** True if the input has the form of a recovery code, with any spacing. */
export function isRecoveryCode(typed: string): boolean {
  return normalised(typed).length === LENGTH;
}

function normalised(typed: string): string {
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
