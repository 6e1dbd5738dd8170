import { codePointMark } from "../code-point-mark";
import type { RoleFace } from "../fonts/faces";

/** Joiners, direction marks and variation selectors, which have no glyph. */
const shapeless = /\p{Default_Ignorable_Code_Point}/u;

/** A longer run without a break, in characters, would exceed the page. */
const UNBREAKABLE = 24;
const longRun = new RegExp(`[!-~]{${UNBREAKABLE},}`, "g");
const ZERO_WIDTH_SPACE = "\u200b";

/**
 * Text that can be drawn: a character without a glyph becomes its code point in brackets, “〔U+20BB7〕”, and is
 * added to `replaced`. Long addresses and the like may break anywhere.
 */
export function drawable(text: string, face: RoleFace, replaced: Set<string>): string {
  const shown = Array.from(text.replaceAll(/\r\n?/g, "\n"), (character) => {
    if (character === "\n") return character;
    if (character === "\t") return " ";
    if (shapeless.test(character) || face.covers(character.codePointAt(0) ?? 0)) return character;
    replaced.add(character);
    return codePointMark(character);
  }).join("");
  return shown.replaceAll(longRun, (run) => run.replaceAll(/.{8}(?=.)/g, `$&${ZERO_WIDTH_SPACE}`));
}
