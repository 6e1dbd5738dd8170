/** Letters that may be the beginning of a name's sounds: “qingshi”, “qsz”. */
const SOUNDS = /^[a-z][a-z0-9]+$/;

/** A word as a pattern for LIKE. Typed text is literal: % and _ are not wildcards. */
export function patternOf(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`;
}

/** Sounds begin at a character of the name; null, which nothing is like, for what can be no sounds. */
export function soundPatternOf(word: string): string | null {
  const letters = word.toLowerCase().replaceAll("ü", "v");
  return SOUNDS.test(letters) ? `% ${letters}%` : null;
}
