import { standingPhrases } from "./standing-phrases";

/** A phrase that stands in a text but for one character: [from, to) of the text, and where in the phrase the two part. */
export type Near = { from: number; to: number; phrase: string; edit: Edit; at: number };

/** What became of the phrase: a character lost, one too many, one in the place of another, two in the wrong order. */
type Edit = "lost" | "more" | "other" | "turned";

/** Of one slip either the first or the second half of a phrase is left whole: it is found by how that half begins. */
type Halves = { first: string[]; second: { phrase: string; half: string }[] };

/** A half is looked up by its first characters, as many as it has of these. */
const KEYS = [2, 3, 4];

let halves: Map<string, Halves> | null = null;

function halvesByBeginning(): Map<string, Halves> {
  const found = new Map<string, Halves>();
  const of = (half: string) => {
    const key = half.slice(0, KEYS.at(-1));
    const known = found.get(key) ?? { first: [], second: [] };
    found.set(key, known);
    return known;
  };
  for (const phrase of standingPhrases) {
    const half = phrase.slice(phrase.length >> 1);
    of(phrase.slice(0, phrase.length >> 1)).first.push(phrase);
    of(half).second.push({ phrase, half });
  }
  return found;
}

/** The standing phrases that the text holds whole, as [from, to), and those that it holds but for one character. */
export function phrasesIn(text: string): { whole: [number, number][]; near: Near[] } {
  halves ??= halvesByBeginning();
  const whole: [number, number][] = [];
  const near: Near[] = [];
  for (let at = 0; at < text.length - 1; at += 1)
    for (const length of KEYS) {
      const here = halves.get(text.slice(at, at + length));
      if (!here) continue;
      for (const phrase of here.first)
        if (text.startsWith(phrase, at)) whole.push([at, at + phrase.length]);
        else nearFrom(text, at, phrase, near);
      for (const { phrase, half } of here.second)
        if (text.startsWith(half, at)) nearBefore(text, at, phrase, near);
    }
  return { whole, near };
}

/** The second half stands at `at`: the first stands before it but for one character. */
function nearBefore(text: string, at: number, phrase: string, found: Near[]): void {
  const middle = phrase.length >> 1;
  const end = at + phrase.length - middle;
  for (const from of [at - middle + 1, at - middle - 1, at - middle]) {
    if (from < 0) continue;
    const known = found.length;
    nearFrom(text, from, phrase, found);
    for (let each = found.length - 1; each >= known; each -= 1)
      if (found[each]?.to !== end) found.splice(each, 1);
  }
}

/** Adds the ways in which the phrase stands from here on but for one character. */
function nearFrom(text: string, from: number, phrase: string, found: Near[]): void {
  const { length } = phrase;
  let at = 0;
  while (at < length && text.charCodeAt(from + at) === phrase.charCodeAt(at)) at += 1;
  if (at === length) return;
  const here = from + at;
  if (holds(text, here, phrase, at + 1))
    found.push({ from, to: from + length - 1, phrase, edit: "lost", at });
  if (holds(text, here + 1, phrase, at))
    found.push({ from, to: from + length + 1, phrase, edit: "more", at });
  if (here < text.length && holds(text, here + 1, phrase, at + 1))
    found.push({ from, to: from + length, phrase, edit: "other", at });
  if (
    at + 1 < length &&
    text.charCodeAt(here) === phrase.charCodeAt(at + 1) &&
    text.charCodeAt(here + 1) === phrase.charCodeAt(at) &&
    holds(text, here + 2, phrase, at + 2)
  )
    found.push({ from, to: from + length, phrase, edit: "turned", at });
}

/** Whether the phrase from its character `at` on stands in the text at `here`. */
function holds(text: string, here: number, phrase: string, at: number): boolean {
  for (let each = at; each < phrase.length; each += 1)
    if (text.charCodeAt(here + each - at) !== phrase.charCodeAt(each)) return false;
  return true;
}
