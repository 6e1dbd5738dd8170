import { StepTable } from "./step-table";

/** Marks, in a set of positions, that a phrase may end. */
const END = -1;

/** A set of positions in the patterns, as a number that only this automaton understands. */
export type AutomatonState = number;

/** The state after a text that begins no phrase. */
export const NONE: AutomatonState = 0;

/** Cache size for codesBetween: reports repeat the same ones. */
const BETWEEN_MAX = 20_000;

/** A transition that has not been computed yet. */
const UNMADE = -1;

/**
 * An automaton of all phrases of the patterns. A pattern stands for hundreds of phrases of which a text meets
 * few, so states are computed when a text first reaches them. With `backwards` the phrases are read from
 * their ends. States are numbers and their transitions are in one table, because a report takes tens of
 * thousands of them.
 */
export class PhraseAutomaton {
  readonly start: AutomatonState;
  private readonly codes: number[] = [];
  /** The position after a position; undefined if it is simply the next one. */
  private readonly follows: (readonly number[] | undefined)[] = [];
  private readonly steps = new StepTable();
  private readonly states = new Map<string, AutomatonState>();
  /**
   * By state: its sorted positions; the codes of the characters that may follow; the state after any one of
   * them.
   */
  private readonly positionsOf: (readonly number[])[] = [[]];
  private readonly codesOf: (readonly number[])[] = [[]];
  private readonly anyOf: AutomatonState[] = [NONE];
  /** By state and code, what codesBetween gives. */
  private readonly between = new Map<number, readonly number[]>();
  /** By state, 1 if a phrase may end there: read at every step, so stored compactly. */
  private ending = new Uint8Array(1 << 10);

  /** Patterns: “{全年|}公开{政府|}信息” stands for four phrases. */
  constructor(patterns: readonly string[], backwards: boolean) {
    const starts = patterns.flatMap((pattern) => {
      const parts = choicesOf(pattern).map((choices) => (backwards ? choices.map(reversed) : choices));
      return this.add(backwards ? parts : parts.toReversed());
    });
    this.start = this.stateOf(starts);
  }

  /** True if a phrase may end in this state. */
  ends(state: AutomatonState): boolean {
    return this.ending[state] === 1;
  }

  /** The codes of the characters that may follow. */
  codesAfter(state: AutomatonState): readonly number[] {
    return this.codesOf[state] as readonly number[];
  }

  /** The state after this character; NONE where no phrase continues with it. */
  next(state: AutomatonState, code: number): AutomatonState {
    const known = this.steps.get(state, code);
    return known === UNMADE ? this.makeStep(state, code) : known;
  }

  /** The state after any one character that may follow. */
  nextOfAny(state: AutomatonState): AutomatonState {
    const known = this.anyOf[state] as AutomatonState;
    if (known !== UNMADE) return known;
    const made = this.behind(this.positionsOf[state] as readonly number[]);
    this.anyOf[state] = made;
    return made;
  }

  /**
   * The codes of the characters that may follow and have `code` after them, or end a phrase. Of thirty that
   * may follow, few have the character of a given text after them.
   */
  codesBetween(state: AutomatonState, code: number): readonly number[] {
    const key = (state << 16) | code;
    const known = this.between.get(key);
    if (known) return known;
    const made = this.codesAfter(state).filter((each) => {
      const after = this.next(state, each);
      return this.ends(after) || this.next(after, code) !== NONE;
    });
    if (this.between.size >= BETWEEN_MAX) this.between.clear();
    this.between.set(key, made);
    return made;
  }

  private makeStep(state: AutomatonState, code: number): AutomatonState {
    const positions = this.positionsOf[state] as readonly number[];
    const made = this.behind(positions.filter((each) => each !== END && this.codes[each] === code));
    this.steps.set(state, code, made);
    return made;
  }

  /** The state for a set of positions. */
  private behind(positions: readonly number[]): AutomatonState {
    return this.stateOf(
      positions.flatMap((position) => (position === END ? [] : (this.follows[position] ?? [position + 1]))),
    );
  }

  /** Adds the parts of one pattern, last one first. @returns the positions at which it begins */
  private add(parts: readonly (readonly string[])[]): readonly number[] {
    let behind: readonly number[] = [END];
    for (const choices of parts) {
      const starts = new Set<number>();
      for (const choice of choices) {
        if (choice === "") for (const each of behind) starts.add(each);
        else starts.add(this.addChoice(choice, behind));
      }
      behind = [...starts];
    }
    return behind;
  }

  private addChoice(choice: string, behind: readonly number[]): number {
    const first = this.codes.length;
    for (let at = 0; at < choice.length; at += 1) {
      this.codes.push(choice.charCodeAt(at));
      this.follows.push(at === choice.length - 1 ? behind : undefined);
    }
    return first;
  }

  private stateOf(positions: readonly number[]): AutomatonState {
    const sorted = positions.length < 2 ? positions : [...new Set(positions)].sort((a, b) => a - b);
    const key = sorted.join();
    const known = this.states.get(key);
    if (known !== undefined) return known;
    const state = this.positionsOf.length;
    this.states.set(key, state);
    const codes = [
      ...new Set(sorted.filter((each) => each !== END).map((each) => this.codes[each] as number)),
    ];
    for (const code of codes) this.steps.set(state, code, UNMADE);
    if (state === this.ending.length) {
      const longer = new Uint8Array(state * 2);
      longer.set(this.ending);
      this.ending = longer;
    }
    this.ending[state] = sorted[0] === END ? 1 : 0;
    this.positionsOf.push(sorted);
    this.codesOf.push(codes);
    this.anyOf.push(codes.length === 0 ? NONE : UNMADE);
    return state;
  }
}

/** The alternatives of each part. Splitting at braces puts the text between them at the odd indexes. */
export function choicesOf(pattern: string): string[][] {
  return pattern.split(/[{}]/).map((part, at) => (at % 2 === 0 ? [part] : part.split("|")));
}

/** The text reversed by UTF-16 code unit, which is undone exactly by reversing again. */
export function reversed(text: string): string {
  let found = "";
  for (let at = text.length - 1; at >= 0; at -= 1) found += text.charAt(at);
  return found;
}
