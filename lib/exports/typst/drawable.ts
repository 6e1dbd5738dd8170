import { codePointMark } from "../code-point-mark";
import type { RoleFace } from "../fonts/faces";

/** Joiners, marks of direction and variation selectors: they have no shape of their own. */
const shapeless = /\p{Default_Ignorable_Code_Point}/u;

/** A run of so many characters between which no line may break would run over the edge of the paper. */
const UNBREAKABLE = 24;
const longRun = new RegExp(`[!-~]{${UNBREAKABLE},}`, "g");
const ZERO_WIDTH_SPACE = "\u200b";

/**
 * Text as it can be drawn: a character that no face has becomes its code point in brackets, “〔U+20BB7〕”, and is noted.
 * Long addresses and the like may break anywhere.
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
