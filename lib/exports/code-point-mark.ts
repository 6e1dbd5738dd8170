/** “〔U+20BB7〕”: printed in place of a character that cannot be written. */
export function codePointMark(character: string): string {
  return `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}〕`;
}
