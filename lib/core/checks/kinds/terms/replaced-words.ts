import { matchesOf } from "@/lib/core/matches";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";
import { firstCharacters } from "./first-characters";

/**
 * Reports words of a list and offers a replacement for each. `message` receives the word and its replacement.
 */
export function wordsReplaced(
  rule: Rule,
  list: readonly (readonly [string, string])[],
  message: (wrong: string, right: string) => string,
): Check {
  return wordsAtFault(rule, replacedWords(list, message));
}

/** The search for such a list, with one regular expression for all of it so that a line is scanned once. */
export function replacedWords(
  list: readonly (readonly [string, string])[],
  message: (wrong: string, right: string) => string,
): (line: Line) => Fault[] {
  const words = list.map(([wrong]) => `(${wrong})`).join("|");
  const firsts = [...(firstCharacters(words) ?? [])].join("");
  const pattern = new RegExp(firsts === "" ? words : `(?=[${firsts}])(?:${words})`, "g");
  return perLine(({ text }) =>
    matchesOf(text, pattern).map((found): Fault => {
      const [words, ...groups] = found;
      const right = list[groups.findIndex((group) => group !== undefined)]?.[1] ?? words;
      return {
        from: found.index,
        to: found.index + words.length,
        message: message(words, right),
        instead: { text: right, label: `改为“${right}”` },
      };
    }),
  );
}
