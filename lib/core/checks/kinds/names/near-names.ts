import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { ownWord } from "../../engine/own-word";
import type { Line } from "../../engine/passages";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";
import { isAbbreviation } from "./lineage";

const suffix = /(?:人民政府|街道办事处|办事处|委员会|管委会|办公室|中心|局)$/;
/** A county may have several bodies with shorter names that differ in two characters. */
const LENGTH_MIN = 6;
const LONG = 8;
const DISTANCE_MAX = 2;

/** The unit's full name with a character or word missing, added or changed: “青山县营商环境局” for 青山县营商环境建设局. */
export function ownNameAsItIs(rule: Rule): Check {
  return wordsAtFault(rule, (line, input) => {
    const name = input.unit.name.replace(/\s/g, "");
    if (line.kind === "table" || name.length < LENGTH_MIN || input.unit.kind !== "department") return [];
    return nearIn(line, name).map(
      ({ from, to, words }): Fault => ({
        from,
        to,
        message: `${ownWord(input)}的名称是“${name}”，这里写的是“${words}”`,
        instead: { text: name, label: `改为“${name}”` },
        sides: [
          { label: "文中", value: words },
          { label: ownWord(input), value: name },
        ],
      }),
    );
  });
}

/** Names that begin and end like the unit's own, differ from it slightly, and are not equal to it. */
function nearIn({ text }: Line, name: string): { from: number; to: number; words: string }[] {
  const ending = suffix.exec(name)?.[0];
  if (!ending) return [];
  const head = name.slice(0, 2);
  return placesOf(text, head).flatMap((index) => {
    const rest = text.slice(index, index + name.length + DISTANCE_MAX);
    if (rest.startsWith(name)) return [];
    const found = new RegExp(`^[一-龥]{2,${name.length}}?${ending}`).exec(rest);
    const words = found?.[0];
    if (!words || words.length < LENGTH_MIN - 1 || !isNear(words, name)) return [];
    return [{ from: index, to: index + words.length, words }];
  });
}

/** Positions of the exact text: a name may contain characters that are special in patterns. */
function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/**
 * One character missing or added, or a two-character word in a long name. A name of the same length is
 * another body: 教育局, 体育局.
 */
function isNear(words: string, name: string): boolean {
  const apart = Math.abs(words.length - name.length);
  const [short, long] = words.length < name.length ? [words, name] : [name, words];
  return apart > 0 && apart <= (name.length >= LONG ? DISTANCE_MAX : 1) && isAbbreviation(short, long);
}
