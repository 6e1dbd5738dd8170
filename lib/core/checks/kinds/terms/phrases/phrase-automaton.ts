/** What a set of positions holds where a phrase may end. */
const END = -1;

/** Where in the patterns a text has come so far: the characters with which they go on. */
export class State {
  readonly ends: boolean;
  /** The positions of each character that may follow, by its code. */
  private readonly open = new Map<number, number[]>();
  private readonly reached = new Map<number, State>();
  private ofAny: State | null | undefined;

  /** Positions sorted, each once. */
  constructor(
    private readonly automaton: PhraseAutomaton,
    private readonly positions: readonly number[],
  ) {
    this.ends = positions[0] === END;
    for (const position of positions) {
      if (position === END) continue;
      const code = automaton.codeAt(position);
      const same = this.open.get(code);
      if (same) same.push(position);
      else this.open.set(code, [position]);
    }
  }

  /** The codes of the characters that may follow. */
  codes(): Iterable<number> {
    return this.open.keys();
  }

  /** The state behind this character; null where no phrase goes on so. */
  next(code: number): State | null {
    return this.reached.get(code) ?? this.reach(code);
  }

  private reach(code: number): State | null {
    const open = this.open.get(code);
    if (!open) return null;
    const state = this.automaton.behind(open);
    this.reached.set(code, state);
    return state;
  }

  /** The state behind any one character, whichever follows. */
  nextOfAny(): State | null {
    if (this.ofAny === undefined)
      this.ofAny = this.open.size === 0 ? null : this.automaton.behind(this.positions);
    return this.ofAny;
  }
}

/**
 * All phrases of the patterns at once. A pattern stands for hundreds of phrases, and a text meets few of them: states are made when
 * a text reaches them. `backwards`, the phrases are read from their ends.
 */
export class PhraseAutomaton {
  readonly start: State;
  private readonly codes: number[] = [];
  /** What follows a position; undefined where it is the one behind it. */
  private readonly follows: (readonly number[] | undefined)[] = [];
  private readonly states = new Map<string, State>();

  /** Patterns: “{全年|}公开{政府|}信息” stands for four phrases. */
  constructor(patterns: readonly string[], backwards: boolean) {
    const starts = patterns.flatMap((pattern) => {
      const parts = choicesOf(pattern).map((choices) => (backwards ? choices.map(reversed) : choices));
      return this.add(backwards ? parts : parts.toReversed());
    });
    this.start = this.stateOf(starts);
  }

  codeAt(position: number): number {
    return this.codes[position] as number;
  }

  /** The state behind any of these positions. */
  behind(positions: readonly number[]): State {
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
    if (known) return known;
    const state = new State(this, sorted);
    this.states.set(key, state);
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
