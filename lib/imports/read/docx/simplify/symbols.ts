import { hex } from "dingbat-to-unicode";

/** Where Word keeps the characters of a font of symbols: 0xF000 and what the font itself numbers. */
const PRIVATE = 0xf000;

/**
 * The character of a `w:sym`: of a font of symbols as Unicode knows it, of an ordinary font the character itself. Null
 * where nobody knows what it shows.
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
