import { hex } from "dingbat-to-unicode";

/** Word stores characters of a symbol font as 0xF000 plus the font's own code. */
const PRIVATE = 0xf000;

/**
 * The character of a `w:sym`: for a symbol font its Unicode equivalent, for any other font the character
 * itself. Null if unknown.
 */
export function symbolOf(font: string, code: string): string | null {
  const number = Number.parseInt(code, 16);
  if (!Number.isInteger(number) || number <= 0 || number > 0x10ffff) return null;
  const known = hex(font, code) ?? hex(font, code.replace(/^F0/i, ""));
  if (known) return known.string;
  const isPrivate = number >= PRIVATE && number < PRIVATE + 0x100;
  const ofSymbols = /symbol|dings|webdings|marlett|mt extra/i.test(font);
  if (ofSymbols) return null;
  const plain = isPrivate ? number - PRIVATE : number;
  return plain < 0x20 ? null : String.fromCodePoint(plain);
}
