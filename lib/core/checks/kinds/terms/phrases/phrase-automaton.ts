import { StepTable } from "./step-table";

/** What a set of positions holds where a phrase may end. */
const END = -1;

/** Where in the patterns a text has come so far; a number of the automaton's own. */
export type State = number;

/** The state of a text with which no phrase goes on. */
export const NONE: State = 0;

/** A step that a text may take and that none has taken yet. */
const UNMADE = -1;

/**
 * All phrases of the patterns at once. A pattern stands for hundreds of phrases, and a text meets few of them: states are made when
 * a text reaches them. `backwards`, the phrases are read from their ends. States are numbers and their steps stand in one table: a
 * report takes tens of thousands of them.
 */
export class PhraseAutomaton {
  readonly start: State;
  private readonly codes: number[] = [];
  /** What follows a position; undefined where it is the one behind it. */
  private readonly follows: (readonly number[] | undefined)[] = [];
  private readonly steps = new StepTable();
  private readonly states = new Map<string, State>();
  /** By state: its positions, sorted; the codes of the characters that may follow; the state behind any of these. */
  private readonly positionsOf: (readonly number[])[] = [[]];
  private readonly codesOf: (readonly number[])[] = [[]];
  private readonly anyOf: State[] = [NONE];

  /** Patterns: “{全年|}公开{政府|}信息” stands for four phrases. */
  constructor(patterns: readonly string[], backwards: boolean) {
    const starts = patterns.flatMap((pattern) => {
      const parts = choicesOf(pattern).map((choices) => (backwards ? choices.map(reversed) : choices));
      return this.add(backwards ? parts : parts.toReversed());
    });
    this.start = this.stateOf(starts);
  }

  /** Whether a phrase may end here. */
  ends(state: State): boolean {
    return (this.positionsOf[state] as readonly number[])[0] === END;
  }

  /** The codes of the characters that may follow. */
  codesAfter(state: State): readonly number[] {
    return this.codesOf[state] as readonly number[];
  }

  /** The state behind this character; NONE where no phrase goes on so. */
  next(state: State, code: number): State {
    const known = this.steps.get(state, code);
    return known === UNMADE ? this.makeStep(state, code) : known;
  }

  /** The state behind any one character, whichever follows. */
  nextOfAny(state: State): State {
    const known = this.anyOf[state] as State;
    if (known !== UNMADE) return known;
    const made = this.behind(this.positionsOf[state] as readonly number[]);
    this.anyOf[state] = made;
    return made;
  }

  private makeStep(state: State, code: number): State {
    const positions = this.positionsOf[state] as readonly number[];
    const made = this.behind(positions.filter((each) => each !== END && this.codes[each] === code));
    this.steps.set(state, code, made);
    return made;
  }

  /** The state behind any of these positions. */
  private behind(positions: readonly number[]): State {
    return this.stateOf(
      positions.flatMap((position) => (position === END ? [] : (this.follows[position] ?? [position + 1]))),
    );
  }

  /** Adds the parts of one pattern, last one first. @returns where it begins */
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

  private stateOf(positions: readonly number[]): State {
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
    this.positionsOf.push(sorted);
    this.codesOf.push(codes);
    this.anyOf.push(codes.length === 0 ? NONE : UNMADE);
    return state;
  }
}

/** What stands between braces comes at every second place. */
export function choicesOf(pattern: string): string[][] {
  return pattern.split(/[{}]/).map((part, at) => (at % 2 === 0 ? [part] : part.split("|")));
}

/** Character codes from the last to the first: only what was reversed is reversed back. */
export function reversed(text: string): string {
  let found = "";
  for (let at = text.length - 1; at >= 0; at -= 1) found += text.charAt(at);
  return found;
}
