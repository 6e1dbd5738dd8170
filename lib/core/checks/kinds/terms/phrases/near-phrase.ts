import { NONE, type PhraseAutomaton, reversed, type State } from "./phrase-automaton";
import { phrasesBackwards, phrasesForwards, SHORTEST } from "./standing-phrases";

/** A phrase that stands in a text but for one character: [from, to) of the text, and where in the phrase the two part. */
export type Near = { from: number; to: number; phrase: string; edit: Edit; at: number };

/** What became of the phrase: a character lost, one too many, one in the place of another, two in the wrong order. */
type Edit = "lost" | "more" | "other" | "turned";

/**
 * Where a text may be changed at all: each says whether so at a position. `lost` is asked before the character there. What a
 * text says of its places by itself spares most of the search: nearly every one is of a word or a phrase that is right.
 */
export type Changeable = Readonly<Record<Edit, (at: number) => boolean>>;

/**
 * Of one slip either the first or the second half of a phrase is left whole: the first by its beginning, of up to four
 * characters, the second throughout.
 */
const BEGINNING = 4;

/** For each position of the text, how far the standing phrases go that begin there or before and that the text holds whole. */
export function phrasesIn(text: string): readonly number[] {
  const reach: number[] = [];
  const automaton = phrasesForwards();
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    let state = automaton.start;
    for (let to = at; state !== NONE; to += 1) {
      if (to > end && to - at >= SHORTEST && automaton.ends(state)) end = to;
      state = to < text.length ? automaton.next(state, text.charCodeAt(to)) : NONE;
    }
    reach.push(end);
  }
  return reach;
}

/** The standing phrases that the text holds but for one character, where it may be changed. */
export function nearPhrasesIn(text: string, changeable: Changeable): Near[] {
  const found: Ranked[] = [];
  const open = maskOf(text, changeable);
  const forwards = new Search(phrasesForwards(), text, beginningLimit, open);
  for (let at = 0; at < text.length - 1; at += 1)
    for (const phrase of forwards.alike(at))
      keep(found, open, [0, at, phrase.length >> 1], nearFrom(text, at, phrase));
  const backwards = new Search(phrasesBackwards(), reversed(text), halfLimit, reversedMask(text, open));
  for (let end = 2; end <= text.length; end += 1) {
    for (const turned of backwards.alike(text.length - end)) {
      const phrase = reversed(turned);
      const half = phrase.length - (phrase.length >> 1);
      keep(found, open, [1, end - half, half], nearBefore(text, end - half, phrase));
    }
  }
  return found.sort((a, b) => a.rank - b.rank || a.near.at - b.near.at).map(({ near }) => near);
}

type Ranked = { rank: number; near: Near };

/**
 * Keeps what is near where the text may be changed. In the order of the text; in the same place the shorter half comes first, then
 * the first half, then the earlier change.
 */
function keep(
  found: Ranked[],
  open: Uint8Array,
  [half, at, length]: readonly [half: number, at: number, length: number],
  near: readonly Near[],
): void {
  const rank = (at * (BEGINNING + 1) + Math.min(BEGINNING, length)) * 2 + half;
  for (const each of near)
    if ((open[each.from + each.at] ?? 0) & bits[each.edit]) found.push({ rank, near: each });
}

const bits = { lost: 1, more: 2, other: 4, turned: 8 } as const;

/** What may be changed at each position of the text and at its end: asked once, though many phrases come by. */
function maskOf(text: string, { lost, more, other, turned }: Changeable): Uint8Array {
  const open = new Uint8Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1)
    open[at] =
      (lost(at) ? bits.lost : 0) |
      (more(at) ? bits.more : 0) |
      (other(at) ? bits.other : 0) |
      (turned(at) ? bits.turned : 0);
  open[text.length] = lost(text.length) ? bits.lost : 0;
  return open;
}

/**
 * The same for the reversed text. Where a character stands twice, either may be the one lost or too many: read from the end it is
 * the first of them, from the beginning the last.
 */
function reversedMask(text: string, open: Uint8Array): Uint8Array {
  const { length } = text;
  const found = new Uint8Array(length + 1);
  /** Whether one may be lost, or too many, here or further on in the run of the same character. */
  let run = 0;
  for (let at = length; at >= 0; at -= 1) {
    const [here, after] = [open[at] ?? 0, open[at + 1] ?? 0];
    const goesOn = at + 1 < length && text.charCodeAt(at) === text.charCodeAt(at + 1);
    run = here | (after & bits.lost) | (goesOn ? run : 0);
    found[length - at] = (found[length - at] ?? 0) | (run & bits.lost);
    if (at < length)
      found[length - 1 - at] = (found[length - 1 - at] ?? 0) | (run & bits.more) | (here & bits.other);
    if (at < length - 1) found[length - 2 - at] = (found[length - 2 - at] ?? 0) | (here & bits.turned);
  }
  return found;
}

/** How long a phrase may be whose first `depth` characters stand there as they should. */
function beginningLimit(depth: number): number {
  return depth >= BEGINNING ? Number.POSITIVE_INFINITY : 2 * depth + 1;
}

/** How long a phrase may be whose last `depth` characters are its second half. */
function halfLimit(depth: number): number {
  return 2 * depth;
}

const none: Iterable<string> = [];

/** Looks in a text for the phrases of an automaton that stand there but for one character behind the first two. */
class Search {
  /** Found from `from` on, where the text may be changed `here`: none is to be longer by more than `room`. */
  private near: Set<string> | null = null;
  private from = 0;
  private here = 0;
  private room = 0;

  /** `limitOf`: how long a phrase may be of which so many characters are as they should be; `open`: see maskOf. */
  constructor(
    private readonly automaton: PhraseAutomaton,
    private readonly text: string,
    private readonly limitOf: (depth: number) => number,
    private readonly open: Uint8Array,
  ) {}

  /** Every phrase that stands from here on so, and few others. */
  alike(from: number): Iterable<string> {
    const { automaton, text, open } = this;
    this.near = null;
    this.from = from;
    let state = automaton.next(automaton.start, text.charCodeAt(from));
    if (state !== NONE) state = automaton.next(state, text.charCodeAt(from + 1));
    for (let here = from + 2; state !== NONE; here += 1) {
      const changes = open[here] ?? 0;
      if (changes !== 0) this.addChanged(state, here, changes);
      state = here < text.length ? automaton.next(state, text.charCodeAt(here)) : NONE;
    }
    return this.near ?? none;
  }

  /** The phrases that go on from this state with one character changed at `here`. */
  private addChanged(state: State, here: number, changes: number): void {
    const { automaton, text } = this;
    this.here = here;
    this.room = this.limitOf(here - this.from) - (here - this.from);
    if (changes & bits.lost) this.addAny(state, here);
    if (changes & bits.other) this.addAny(state, here + 1);
    if (changes === (changes & (bits.lost | bits.other)) || here + 1 >= text.length) return;
    const following = automaton.next(state, text.charCodeAt(here + 1));
    if (following === NONE) return;
    if (changes & bits.more) this.add(state, "", here + 1);
    if (changes & bits.turned) {
      const behind = automaton.next(following, text.charCodeAt(here));
      this.add(behind, text.charAt(here + 1) + text.charAt(here), here + 2);
    }
  }

  /** One character in the place of none, or of another: which one is asked only where a phrase ends behind it. */
  private addAny(state: State, on: number): void {
    const { automaton } = this;
    if (!this.comesToEnd(automaton.nextOfAny(state), on)) return;
    for (const code of automaton.codesAfter(state))
      this.add(automaton.next(state, code), String.fromCharCode(code), on);
  }

  /** The phrases that come to an end from this state on, with `put` in the place of the text from `here` to `on`. */
  private add(state: State, put: string, on: number): void {
    const { automaton, text, from, here } = this;
    let each = state;
    for (let length = 0; each !== NONE && length <= this.room - put.length; length += 1) {
      if (here - from + put.length + length >= SHORTEST && automaton.ends(each)) {
        this.near ??= new Set();
        this.near.add(text.slice(from, here) + put + text.slice(on, on + length));
      }
      each = on + length < text.length ? automaton.next(each, text.charCodeAt(on + length)) : NONE;
    }
  }

  /** Whether the text from here on goes along with a phrase to its end, with one character put before it. */
  private comesToEnd(start: State, on: number): boolean {
    const { automaton, text } = this;
    let state = start;
    for (let length = 0; state !== NONE && length < this.room; length += 1) {
      if (automaton.ends(state)) return true;
      state = on + length < text.length ? automaton.next(state, text.charCodeAt(on + length)) : NONE;
    }
    return false;
  }
}

/** The second half stands at `at`: the first stands before it but for one character. */
function nearBefore(text: string, at: number, phrase: string): Near[] {
  const middle = phrase.length >> 1;
  const end = at + phrase.length - middle;
  return [at - middle + 1, at - middle - 1, at - middle]
    .filter((from) => from >= 0)
    .flatMap((from) => nearFrom(text, from, phrase).filter(({ to }) => to === end));
}

/** The ways in which the phrase stands from here on but for one character. */
function nearFrom(text: string, from: number, phrase: string): Near[] {
  const found: Near[] = [];
  const { length } = phrase;
  let at = 0;
  while (at < length && text.charCodeAt(from + at) === phrase.charCodeAt(at)) at += 1;
  if (at === length) return found;
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
  return found;
}

/** Whether the phrase from its character `at` on stands in the text at `here`. */
function holds(text: string, here: number, phrase: string, at: number): boolean {
  for (let each = at; each < phrase.length; each += 1)
    if (text.charCodeAt(here + each - at) !== phrase.charCodeAt(each)) return false;
  return true;
}
