import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";
import { doubledEndsIn } from "./doubled-ends";
import { misspelt } from "./misspelt";
import { type Near, nearPhrasesIn, phrasesIn } from "./phrases/near-phrase";
import { changeableIn, isSureSlip, weighSlips } from "./phrases/slip";
import { replacedWords } from "./replaced-words";

/** R00-78: standing phrases with one wrong character: “累公开206条”, “扩大公众参，”, “政府信公开”. */
export function standingPhrasesWhole(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

/** A page pasted as one line is read in pieces, split at a mark where there is one: never within a phrase. */
const sentences = /[^。；\n]{2,400}(?=[。；\n，、：（）]|$)|[^。；\n]{2,400}/g;

const faultsIn = perLine((line: Line): Fault[] => {
  if (line.kind === "table") return [];
  const faults = [...line.text.matchAll(sentences)].flatMap((found) =>
    faultsOfSentence(found[0], found.index),
  );
  if (faults.length === 0) return faults;
  // Text that another rule reports, as a misspelling or as a character typed twice, is not reported again.
  const misspellings = [
    ...miswritten(line),
    ...doubledEndsIn(line.text).map(({ at }) => ({ from: at, to: at + 2 })),
  ];
  return faults.filter(({ from, to }) => !misspellings.some((each) => from < each.to && to > each.from));
});

const miswritten = replacedWords(misspelt, () => "");

function faultsOfSentence(sentence: string, start: number): Fault[] {
  const { text, at } = withoutFigures(sentence);
  const reach = phrasesIn(text);
  const weigh = weighSlips(text);
  // Text within a correct phrase is correct.
  const isRight = ({ from, to }: Near) => (reach[from] ?? 0) >= to;
  const slips = nearPhrasesIn(text, changeableIn(text, reach))
    .filter((each) => !isRight(each))
    .map((each) => ({ ...each, sure: weigh(each) }))
    .filter(({ sure }) => sure > 0)
    .sort((one, other) => other.sure - one.sure || other.phrase.length - one.phrase.length);
  const chosen: (Near & { sure: number })[] = [];
  for (const each of slips)
    if (!chosen.some(({ from, to }) => each.from < to && each.to > from)) chosen.push(each);
  return chosen
    .map((each) => ({
      ...faultOf(sentence, start, each, at),
      unsure: !isSureSlip(text, each, each.sure),
    }))
    .sort((one, other) => one.from - other.from);
}

/** The text as written, and the right phrase with the figures of the text put in. */
function faultOf(sentence: string, start: number, near: Near, at: readonly number[]): Fault {
  const from = at[near.from] ?? 0;
  const to = at[near.to] ?? sentence.length;
  const words = sentence.slice(from, to);
  const figures = words.match(figure) ?? [];
  let used = 0;
  const right = near.phrase.replaceAll("#", () => figures[used++] ?? "");
  return {
    from: start + from,
    to: start + to,
    message: `“${words}”像是“${right}”之误`,
    instead: { text: right, label: `改为“${right}”` },
  };
}

const figure = /\d+(?:\.\d+)?/g;

/** The text with # for each figure, and the original position of each of its characters and of its end. */
function withoutFigures(sentence: string): { text: string; at: number[] } {
  let text = "";
  const at: number[] = [];
  let from = 0;
  const keep = (to: number) => {
    text += sentence.slice(from, to);
    for (let each = from; each < to; each += 1) at.push(each);
  };
  for (const found of sentence.matchAll(figure)) {
    keep(found.index);
    text += "#";
    at.push(found.index);
    from = found.index + found[0].length;
  }
  keep(sentence.length);
  at.push(sentence.length);
  return { text, at };
}
