import type { Passage } from "@/lib/core/checks/engine/check";

/** This many characters on each side identify the sentence. */
const AROUND = 14;

/** The text before and after the words; null if the words are no longer there, or fill the line. */
export function aroundWords(line: string, { from, to, text }: Passage) {
  if (line.slice(from, to) !== text || line.length === text.length) return null;
  const start = cut(line, Math.max(0, from - AROUND), -1);
  const end = cut(line, Math.min(line.length, to + AROUND), 1);
  const before = line.slice(start, from).split("\n").at(-1) ?? "";
  const after = line.slice(to, end).split("\n")[0] ?? "";
  return { before: start > 0 ? `…${before}` : before, after: end < line.length ? `${after}…` : after };
}

/**
 * The position, from there outwards, where the line may be cut: a part of a number would be a different one
 * (“221条” is not “22”).
 */
function cut(line: string, at: number, outwards: 1 | -1): number {
  while (at > 0 && at < line.length && isWhole.test(line.slice(at - 1, at + 1))) at += outwards;
  return at;
}

/** Two characters of one number, of one foreign word, or a surrogate pair. */
const isWhole = /^(?:[\d０-９.．%A-Za-z]{2}|[\uD800-\uDBFF][\uDC00-\uDFFF])$/;
