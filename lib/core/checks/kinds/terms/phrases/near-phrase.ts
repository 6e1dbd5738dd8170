import { type AutomatonState, NONE, type PhraseAutomaton, reversed } from "./phrase-automaton";
import { phrasesBackwards, phrasesForwards, SHORTEST } from "./standing-phrases";

/**
 * A phrase that occurs in a text with one wrong character: [from, to) of the text, and the position in the
 * phrase of the first difference.
 */
export type Near = { from: number; to: number; phrase: string; edit: Edit; at: number };

/** The change: a character missing, one too many, one replaced by another, two swapped. */
type Edit = "lost" | "more" | "other" | "turned";

/** Each kind of change as a bit. */
export const changeBits = { lost: 1, more: 2, other: 4, turned: 8 } as const satisfies Record<Edit, number>;

/**
 * For each position of a text, the changes that it may have there, as bits: `lost` at the position after the
 * missing character, also at the end of the text. Knowing this first avoids most of the search, since nearly
 * every position is in a correct word or phrase.
 */
export type Changeable = Uint8Array;

/**
 * One mistake leaves either the first or the second half of a phrase intact: the first is recognised by its
 * beginning of up to this many characters, the second as a whole.
 */
const BEGINNING = 4;

/**
 * For each position of the text, the furthest end of a complete standing phrase that begins there or earlier.
 */
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

/** The standing phrases that the text contains with one wrong character at a changeable position. */
export function nearPhrasesIn(text: string, open: Changeable): Near[] {
  const found: Ranked[] = [];
  const { length } = text;
  const room = roomFor(length);
  for (let at = 0; at < length; at += 1) {
    room.codes[at] = text.charCodeAt(at);
    room.codesBackwards[length - 1 - at] = text.charCodeAt(at);
  }
  writeReversedMask(room.openBackwards, text, open);
  const forwards = new Search(phrasesForwards(), { codes: room.codes, length, open }, beginningLimit);
  for (let at = 0; at < length - 1; at += 1)
    forwards.alike(at)?.forEach((phrase) => {
      keep(found, open, [0, at, phrase.length >> 1], nearFrom(text, at, phrase));
    });
  const turned = { codes: room.codesBackwards, length, open: room.openBackwards };
  const backwards = new Search(phrasesBackwards(), turned, halfLimit);
  for (let end = 2; end <= length; end += 1) {
    backwards.alike(length - end)?.forEach((backward) => {
      const phrase = reversed(backward);
      const half = phrase.length - (phrase.length >> 1);
      keep(found, open, [1, end - half, half], nearBefore(text, end - half, phrase));
    });
  }
  if (found.length < 2) return found.map(({ near }) => near);
  return found.sort((a, b) => a.rank - b.rank || a.near.at - b.near.at).map(({ near }) => near);
}

/** The codes of a text read either way, and the permitted changes read from its end. */
type Room = { codes: Uint16Array; codesBackwards: Uint16Array; openBackwards: Uint8Array };

/** One text is searched at a time, and the next one takes its place. */
let room: Room = makeRoom(512);

function roomFor(length: number): Room {
  if (length >= room.codes.length) room = makeRoom(2 * length);
  return room;
}

function makeRoom(length: number): Room {
  const [codes, codesBackwards] = [new Uint16Array(length), new Uint16Array(length)];
  return { codes, codesBackwards, openBackwards: new Uint8Array(length) };
}

type Ranked = { rank: number; near: Near };

/**
 * Keeps the matches at changeable positions, in text order; at the same position the shorter half comes
 * first, then the first half, then the earlier change.
 */
function keep(
  found: Ranked[],
  open: Uint8Array,
  [half, at, length]: readonly [half: number, at: number, length: number],
  near: readonly Near[],
): void {
  const rank = (at * (BEGINNING + 1) + Math.min(BEGINNING, length)) * 2 + half;
  for (const each of near)
    if ((open[each.from + each.at] ?? 0) & changeBits[each.edit]) found.push({ rank, near: each });
}

/**
 * Writes the permitted changes for the reversed text. Of a character that occurs twice in a row, either may
 * be the missing or extra one: read from the end it is the first of them, read from the beginning the last.
 */
function writeReversedMask(found: Uint8Array, text: string, open: Uint8Array): void {
  const { length } = text;
  found.fill(0, 0, length + 1);
  /**
   * Whether a loss or an extra character is permitted here or further on in the run of the same character.
   */
  let run = 0;
  for (let at = length; at >= 0; at -= 1) {
    const here = open[at] ?? 0;
    const after = at < length ? (open[at + 1] ?? 0) : 0;
    const goesOn = at + 1 < length && text.charCodeAt(at) === text.charCodeAt(at + 1);
    run = here | (after & changeBits.lost) | (goesOn ? run : 0);
    found[length - at] = (found[length - at] ?? 0) | (run & changeBits.lost);
    if (at < length)
      found[length - 1 - at] =
        (found[length - 1 - at] ?? 0) | (run & changeBits.more) | (here & changeBits.other);
    if (at < length - 1) found[length - 2 - at] = (found[length - 2 - at] ?? 0) | (here & changeBits.turned);
  }
}

/** The greatest length of a phrase whose first `depth` characters match. */
function beginningLimit(depth: number): number {
  return depth >= BEGINNING ? Number.POSITIVE_INFINITY : 2 * depth + 1;
}

/** The greatest length of a phrase whose second half is its last `depth` characters. */
function halfLimit(depth: number): number {
  return 2 * depth;
}

/** Searches a text for phrases of an automaton with one wrong character after the first two. */
class Search {
  /**
   * The result for `from`, while the change is tried at `here`; `room` is the greatest length of a phrase.
   */
  private near: Set<string> | null = null;
  private from = 0;
  private here = 0;
  private room = 0;

  private readonly codes: Uint16Array;
  private readonly length: number;
  private readonly open: Uint8Array;

  /**
   * `limitOf` gives the greatest length of a phrase by its number of matching characters; for `open` see
   * Changeable.
   */
  constructor(
    private readonly automaton: PhraseAutomaton,
    { codes, length, open }: { codes: Uint16Array; length: number; open: Uint8Array },
    private readonly limitOf: (depth: number) => number,
  ) {
    this.codes = codes;
    this.length = length;
    this.open = open;
  }

  /**
   * All phrases that occur from this position on with one wrong character, and few that do not; null if
   * there is none.
   */
  alike(from: number): ReadonlySet<string> | null {
    const { automaton, codes, length, open } = this;
    if (from + 1 >= length) return null;
    let state = automaton.next(automaton.start, codes[from] as number);
    if (state === NONE) return null;
    state = automaton.next(state, codes[from + 1] as number);
    if (state === NONE) return null;
    this.near = null;
    this.from = from;
    for (let here = from + 2; state !== NONE; here += 1) {
      const changes = open[here] as number;
      if (changes !== 0) this.addChanged(state, here, changes);
      state = here < length ? automaton.next(state, codes[here] as number) : NONE;
    }
    return this.near;
  }

  /** Adds the phrases that continue from this state with one character changed at `here`. */
  private addChanged(state: AutomatonState, here: number, changes: number): void {
    const { automaton, codes } = this;
    this.here = here;
    this.room = this.limitOf(here - this.from) - (here - this.from);
    if (changes & changeBits.lost) this.addAny(state, here);
    if (changes & changeBits.other) this.addAny(state, here + 1);
    if (changes === (changes & (changeBits.lost | changeBits.other)) || here + 1 >= this.length) return;
    const code = codes[here] as number;
    const nextCode = codes[here + 1] as number;
    const following = automaton.next(state, nextCode);
    if (following === NONE) return;
    if (changes & changeBits.more) this.add(state, [], here + 1);
    if (changes & changeBits.turned) this.add(automaton.next(following, code), [nextCode, code], here + 2);
  }

  /** One character inserted or replaced. Which one is only determined where a phrase ends after it. */
  private addAny(state: AutomatonState, on: number): void {
    const { automaton } = this;
    if (!this.comesToEnd(automaton.nextOfAny(state), on)) return;
    const put = [0];
    // A code of 0 is in no phrase: after the end of the text only the ends of phrases remain.
    const behind = on < this.length ? (this.codes[on] as number) : 0;
    for (const code of automaton.codesBetween(state, behind)) {
      put[0] = code;
      this.add(automaton.next(state, code), put, on);
    }
  }

  /**
   * Adds the phrases that end after this state, with the codes `put` in place of the text from `here` to
   * `on`.
   */
  private add(state: AutomatonState, put: readonly number[], on: number): void {
    const { automaton, codes, from, here } = this;
    let each = state;
    for (let length = 0; each !== NONE && length <= this.room - put.length; length += 1) {
      if (here - from + put.length + length >= SHORTEST && automaton.ends(each)) {
        this.near ??= new Set();
        const [before, behind] = [codes.subarray(from, here), codes.subarray(on, on + length)];
        this.near.add(String.fromCharCode(...before, ...put, ...behind));
      }
      each = on + length < this.length ? automaton.next(each, codes[on + length] as number) : NONE;
    }
  }

  /** True if the text from `on` follows a phrase to its end with one character put before it. */
  private comesToEnd(start: AutomatonState, on: number): boolean {
    const { automaton, codes } = this;
    let state = start;
    for (let length = 0; state !== NONE && length < this.room; length += 1) {
      if (automaton.ends(state)) return true;
      state = on + length < this.length ? automaton.next(state, codes[on + length] as number) : NONE;
    }
    return false;
  }
}

/** The second half matches at `at`: checks that the first half precedes it with one wrong character. */
function nearBefore(text: string, at: number, phrase: string): Near[] {
  const middle = phrase.length >> 1;
  const end = at + phrase.length - middle;
  return [at - middle + 1, at - middle - 1, at - middle]
    .filter((from) => from >= 0)
    .flatMap((from) => nearFrom(text, from, phrase).filter(({ to }) => to === end));
}

/** All ways in which the phrase occurs from this position on with one wrong character. */
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

/** True if the text at `here` contains the phrase from its character `at` on. */
function holds(text: string, here: number, phrase: string, at: number): boolean {
  for (let each = at; each < phrase.length; each += 1)
    if (text.charCodeAt(here + each - at) !== phrase.charCodeAt(each)) return false;
  return true;
}
