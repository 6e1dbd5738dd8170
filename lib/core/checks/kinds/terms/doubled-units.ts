import { matchesOf } from "@/lib/core/matches";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

/** “6件件”: the unit of a live figure followed by a typed one. “件件有回音” is a word. */
const doubled =
  /(?<=[0-9０-９余多]\s?)(件|条|次|篇|份|期|项|个|人次|万元|元|名|家|场)\s?\1(?!有|落实|都|到位|清|次|件)/g;

/** R00-93: the unit after a number is written once. */
export function unitsOnce(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine(({ text }: Line): Fault[] =>
  matchesOf(text, doubled).map((found) => {
    const [words, unit = ""] = found;
    return {
      from: found.index,
      to: found.index + words.length,
      message: `单位“${unit}”写了两遍`,
      instead: { text: unit, label: `只留一个“${unit}”` },
    };
  }),
);
