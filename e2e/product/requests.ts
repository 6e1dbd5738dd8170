/** Requests that a bench made, each with its outcome; times by `performance.now()`. */
export class Requests {
  private readonly made: { at: number; milliseconds: number; outcome: string }[] = [];

  /** Records a request begun at that time and ended now. */
  add(at: number, outcome: string): void {
    this.made.push({ at, outcome, milliseconds: performance.now() - at });
  }

  /** How many that began after that time have such an outcome. */
  count(after: number, outcomes: RegExp): number {
    return this.made.filter(({ at, outcome }) => at > after && outcomes.test(outcome)).length;
  }

  /** How often each outcome came of those begun since, and the longest of them in milliseconds. */
  summary(from: number) {
    const made = this.made.filter(({ at }) => at >= from);
    const outcomes: Record<string, number> = {};
    for (const { outcome } of made) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    return { outcomes, longestMs: Math.round(Math.max(0, ...made.map(({ milliseconds }) => milliseconds))) };
  }
}
