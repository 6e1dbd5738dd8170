import { createHash, randomInt } from "node:crypto";

/** Without characters that are taken for one another when read from paper. */
const legible = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 16;

/** How many somebody has at first. */
export const RECOVERY_CODES = 10;

/**
 * Codes for one sign-in each without the second factor, as they are shown once: some 79 bits, in groups of
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
 * As it is kept: nobody guesses 79 bits, so that a plain digest hides it, and it outlives a change of the
 * site's secret.
 */
export function recoveryHash(code: string): string {
  return createHash("sha256").update(normalised(code)).digest("hex");
}

/** Whether what was typed can be one, however it is spaced. */
export function isRecoveryCode(typed: string): boolean {
  return normalised(typed).length === LENGTH;
}

function normalised(typed: string): string {
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
