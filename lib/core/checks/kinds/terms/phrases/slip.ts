import { isHanCode, isWord, isWordAt, likelihoodOf } from "@/lib/core/lexicon/likelihood";
import { soundAlike } from "@/lib/core/lexicon/sound-alike";
import { type Changeable, changeBits, type Near } from "./near-phrase";
import { isStandingPhrase } from "./standing-phrases";

/**
 * How much likelier the phrase must be than the text. A missing character makes a text likelier by EACH,
 * which is subtracted.
 */
const LEAST = 5;
/** The same for a long phrase, since little else is so similar to it. */
const LEAST_LONG = 4;
const EACH = 4;
/** Number of characters around the phrase that are read with it. */
const AROUND = 8;
/**
 * A character that neither sounds like the right one nor repeats its neighbour counts as a mistake only in a
 * phrase of at least this length.
 */
const LONG = 8;
const STRANGE = 12;

const han = /[\u4e00-\u9fff]/;
/** Place names come before these characters: an extra or different character belongs to the name. */
const places = /[县镇乡区市街村局委办道省站]/;

/** Words of this genre in which such a character has nothing to do with a place. */
const noPlaces = /网站|渠道|办[理结公事法件复]|领域|市场/g;

/**
 * Where a text may contain a mistake, judged by its own words: not within a correct standing phrase, no
 * character of a word that fits its neighbour, and no extra character unless it occurs twice. For `reach` see
 * phrasesIn.
 */
export function changeableIn(text: string, reach: readonly number[]): Changeable {
  const { length } = text;
  if (length >= changeable.length) changeable = new Uint8Array(2 * length);
  let before = Number.NaN;
  let code = text.charCodeAt(0);
  let wasWord = false;
  let isFree = true;
  for (let at = 0; at < length; at += 1) {
    const next = text.charCodeAt(at + 1);
    const end = reach[at] ?? 0;
    const isHan = isHanCode(code);
    const isWord = isWordAt(text, at);
    let changes: number = isFree ? changeBits.lost : 0;
    if (isHan && end <= at) {
      if ((code === next || code === before) && !isTwiceTwo(text, at)) changes |= changeBits.more;
      if (!isWord && !wasWord) changes |= changeBits.other;
    }
    if (isHan && end <= at + 1 && isHanCode(next)) changes |= changeBits.turned;
    changeable[at] = changes;
    [before, code, wasWord, isFree] = [code, next, isWord, end <= at + 1];
  }
  changeable[length] = isFree ? changeBits.lost : 0;
  return changeable;
}

/** One text is judged at a time, and the next one takes its place. */
let changeable: Changeable = new Uint8Array(512);

/** “扎扎实实”: two characters, each twice, are deliberate. `at` is the position of one of them. */
function isTwiceTwo(text: string, at: number): boolean {
  const first = text.charCodeAt(at) === text.charCodeAt(at + 1) ? at : at - 1;
  const isPair = (from: number) => from >= 0 && text.charCodeAt(from) === text.charCodeAt(from + 1);
  return isPair(first) && (isPair(first + 2) || isPair(first - 2));
}

/**
 * Rates the near phrases of one text. Many phrases differ from it at the same position by the same character,
 * which is rated once.
 */
export function weighSlips(text: string): (near: Near) => number {
  const gains = new Map<string, number>();
  /**
   * How certain a near phrase is a mistake for the phrase, 0 where it is not: the text is not a sequence of
   * common words, and with the phrase in its place it is.
   */
  return (near) => {
    const { from, to, phrase, edit, at } = near;
    const doubt = doubtOf(text, near);
    if (doubt === Number.POSITIVE_INFINITY) return 0;
    // “公工开渠道”: inserting the phrase would double the character before it.
    if ((edit === "other" || edit === "lost") && at === 0 && from > 0 && text[from - 1] === phrase[0])
      return 0;
    // The words around rule out most candidates, and cost less to check than the likelihood.
    if (!isOfWords(text, near) || spansEdge(text, near)) return 0;
    const key = `${from + at} ${edit} ${phrase[at]}`;
    const gain = gains.get(key) ?? gainOf(text, near);
    gains.set(key, gain);
    const sure = gain - doubt;
    const least = phrase.length >= LONG ? LEAST_LONG : LEAST;
    return sure < least || isStandingPhrase(text.slice(from, to)) ? 0 : sure;
  };
}

/**
 * The likelihood above which a mistake is reported as one, by the length of the phrase; below it is a hint.
 */
const SURE = 6;
const SURE_LONG = 5;
const MIDDLE = 6;

/**
 * True if a mistake is certain. Correct words may be this close to short phrases, or differ from them by a
 * character that does not sound like the right one (社务 and 政务). A missing character may be intended:
 * “规范申请公开”, “解读稿10篇”, “需报告的事项”.
 */
export function isSureSlip(text: string, near: Near, sure: number): boolean {
  const { phrase, edit, at, from } = near;
  if (edit === "lost") return false;
  if (edit === "other" && !soundAlike(text.charAt(from + at), phrase.charAt(at))) return false;
  return phrase.length >= LONG ? sure >= SURE_LONG : phrase.length >= MIDDLE && sure >= SURE;
}

/** How much likelier the text around the position is with the change than without. */
function gainOf(text: string, { from, edit, phrase, at }: Near): number {
  const here = from + at;
  const taken = { lost: 0, more: 1, other: 1, turned: 2 }[edit];
  const put = {
    lost: phrase.charAt(at),
    more: "",
    other: phrase.charAt(at),
    turned: phrase.slice(at, at + 2),
  }[edit];
  let first = here;
  while (first > 0 && here - first < AROUND && isHanCode(text.charCodeAt(first - 1))) first -= 1;
  let end = here + taken;
  while (end < text.length && end - here < AROUND && isHanCode(text.charCodeAt(end))) end += 1;
  const before = text.slice(first, here);
  const after = text.slice(here + taken, end);
  return (
    likelihoodOf(before + put + after) - likelihoodOf(text.slice(first, end)) + EACH * (put.length - taken)
  );
}

function isOfPlace(words: string): boolean {
  return places.test(words) && places.test(words.replace(noPlaces, ""));
}

/** True if the changed characters and those around them are characters of words and not of a place name. */
function isOfWords(text: string, { from, edit, phrase, at }: Near): boolean {
  const here = from + at;
  const isHan = (words: string, position: number) => isHanCode(words.charCodeAt(position));
  if (at > 0 && !isHan(phrase, at - 1)) return false;
  if (edit !== "more" && !isHan(phrase, at)) return false;
  if ((edit === "more" || edit === "other") && !isHan(text, here)) return false;
  if (edit === "turned" && !isHan(phrase, at + 1)) return false;
  return (
    !isOfPlace(text.slice(Math.max(from, here - 1), here + 2)) &&
    !isOfPlace(phrase.slice(Math.max(0, at - 1), at + 2))
  );
}

/** True if a word that begins before the phrase or continues after it includes the suspicious character. */
function spansEdge(text: string, { from, to, phrase, edit, at }: Near): boolean {
  if (edit !== "lost") return false;
  return (
    (at <= 1 && from > 0 && crosses(text, from, -1)) || (at >= phrase.length - 2 && crosses(text, to, 1))
  );
}

/**
 * A word across the edge, unless the character outside belongs to another word: in “今后|发方向”, 后 belongs to 今后,
 * and 后发 is not a word here.
 */
function crosses(text: string, edge: number, side: 1 | -1): boolean {
  const away = side === 1 ? text.slice(edge, edge + 2) : text.slice(edge - 2, edge);
  return isWord(text.slice(edge - 1, edge + 1)) && !(away.length === 2 && isWord(away));
}

/** The likelihood required as a minimum, larger where right texts often look like such a mistake. */
function doubtOf(text: string, { from, to, phrase, edit, at }: Near): number {
  const { length } = phrase;
  const written = text.charAt(from + at);
  const short = length < 6 && (edit === "other" || edit === "lost") ? 1 : 0;
  if (edit === "other" && !soundAlike(written, phrase.charAt(at)))
    return short + (length >= LONG && at < length - 1 ? 2 : STRANGE - LEAST);
  if (edit === "more") {
    const twice = written === phrase.charAt(at) || (at > 0 && written === phrase.charAt(at - 1));
    return twice && at > 0 ? 0 : Number.POSITIVE_INFINITY;
  }
  // A last character may seem missing because another word follows.
  const open = edit === "lost" && at === length - 1 && han.test(text.charAt(to)) ? 2 : 0;
  return short + open;
}
