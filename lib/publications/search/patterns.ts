/** Letters that can be pinyin or initials of a name: “qingshi”, “qsz”. */
const SOUNDS = /^[a-z][a-z0-9]+$/;

/** A word as a pattern for LIKE. Typed text is literal: % and _ are not wildcards. */
export function patternOf(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`;
}

/**
 * The pinyin pattern, which matches at the start of any character of the name; null if the word cannot be
 * pinyin.
 */
export function soundPatternOf(word: string): string | null {
  const letters = word.toLowerCase().replaceAll("ü", "v");
  return SOUNDS.test(letters) ? `% ${letters}%` : null;
}
