import { matchesOf } from "@/lib/core/matches";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";
import { doubledEndsIn } from "./doubled-ends";
import { misspelt, preferred } from "./misspelt";
import { type Near, nearPhrasesIn, phrasesIn } from "./phrases/near-phrase";
import { changeableIn, isSureSlip, weighSlips } from "./phrases/slip";
import { replacedWords } from "./replaced-words";
import { wordSlipsIn } from "./slips-of-words";

/** R00-78: standing phrases with one wrong character: “累公开206条”, “扩大公众参，”, “政府信公开”. */
export function standingPhrasesWhole(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine((line: Line): Fault[] => {
  if (line.kind === "table") return [];
  const inPhrases = piecesOf(line.text).flatMap(([from, to]) =>
    faultsOfSentence(line.text.slice(from, to), from),
  );
  const faults = [...inPhrases, ...slipsOutside(line.text, inPhrases)];
  if (faults.length === 0) return faults;
  // Text that another rule reports, as a misspelling or as a character typed twice, is not reported again.
  const misspellings = [
    ...miswritten(line),
    ...doubledEndsIn(line.text).map(({ at }) => ({ from: at, to: at + 2 })),
  ];
  return faults.filter(({ from, to }) => !misspellings.some((each) => from < each.to && to > each.from));
});

/** A page pasted as one line is read in pieces of up to this many characters. */
const LONGEST = 400;

const isEnd = (character: string | undefined) =>
  character === "。" || character === "；" || character === "\n";
const marks = "。；\n，、：（）";

/**
 * The sentences of two characters and more as [from, to); longer ones are split at a mark where there is one:
 * never within a phrase.
 */
function piecesOf(text: string): (readonly [from: number, to: number])[] {
  const pieces: (readonly [number, number])[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from;
    while (to < text.length && to - from <= LONGEST && !isEnd(text[to])) to += 1;
    if (to - from > LONGEST) to = lastMark(text, from, from + LONGEST) ?? from + LONGEST;
    if (to - from >= 2) pieces.push([from, to]);
    from = Math.max(to, from + 1);
  }
  return pieces;
}

/** The last position of a mark with two characters and more before it. */
function lastMark(text: string, from: number, to: number): number | null {
  for (let at = to; at >= from + 2; at -= 1) if (marks.includes(text.charAt(at))) return at;
  return null;
}

const miswritten = replacedWords([...misspelt, ...preferred], () => "");

const none: readonly Fault[] = [];

function faultsOfSentence(sentence: string, start: number): readonly Fault[] {
  const text = sentence.replace(figure, "#");
  const reach = phrasesIn(text);
  const near = nearPhrasesIn(text, changeableIn(text, reach));
  if (near.length === 0) return none;
  const weigh = weighSlips(text);
  // Text within a correct phrase is correct.
  const isRight = ({ from, to }: Near) => (reach[from] ?? 0) >= to;
  const slips = near
    .filter((each) => !isRight(each))
    .map((each) => ({ ...each, sure: weigh(each) }))
    .filter(({ sure }) => sure > 0)
    .sort((one, other) => other.sure - one.sure || other.phrase.length - one.phrase.length);
  if (slips.length === 0) return none;
  const at = positionsOf(sentence);
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

/** Mistakes in common words outside of phrases: hints only, since a name or a rare word may be meant. */
function slipsOutside(text: string, inPhrases: readonly Fault[]): Fault[] {
  return wordSlipsIn(text).flatMap(({ from, to, right }): Fault[] => {
    if (inPhrases.some((each) => each.from <= to && each.to >= from)) return [];
    const [before, after] = [text.slice(Math.max(0, from - 2), from), text.slice(to, to + 2)];
    return [
      {
        from,
        to,
        message: `“${before}${text.slice(from, to)}${after}”像是“${before}${right}${after}”之误`,
        instead: { text: right, label: `改为“${right}”` },
        unsure: true,
      },
    ];
  });
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

/**
 * For each character, and the end, of the text with # for each figure: its position in the text as written.
 */
function positionsOf(sentence: string): number[] {
  const at: number[] = [];
  let from = 0;
  for (const found of matchesOf(sentence, figure)) {
    for (; from <= found.index; from += 1) at.push(from);
    from = found.index + found[0].length;
  }
  for (; from <= sentence.length; from += 1) at.push(from);
  return at;
}
