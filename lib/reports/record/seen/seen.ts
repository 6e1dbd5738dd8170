import { createHash } from "node:crypto";

/** What somebody sees of one note: the version under review, and the note's state and text. */
export function noteSeen(versionId: string, { state, text }: { state: string; text: string }): string {
  return `${versionId}.${createHash("sha256").update(`${state}|${text}`).digest("hex").slice(0, 12)}`;
}

const UUID = 36;

/**
 * True if what was seen is there now. A program that decides on a version may name it alone, without what is
 * remarked on it.
 */
export function isSeen(seen: string, now: string | null): boolean {
  return now !== null && (seen === now || seen === now.slice(0, UUID));
}
