import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

const entrySchema = z.object({
  seed: z.int(),
  /** Number of its operations by kind. */
  operations: z.record(z.string(), z.int()),
  seconds: z.number(),
  /** The commit of the product. */
  commit: z.string(),
  /** The differences after it. */
  found: z.array(z.string()),
});
export type Entry = z.output<typeof entrySchema>;

/** The sequences that were run, one a line, in the order in which they ended; a later run goes on from it. */
export class SequenceRecord {
  readonly #entries: Entry[];

  constructor(readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
    this.#entries = lines.filter((line) => line !== "").map((line) => entrySchema.parse(JSON.parse(line)));
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
    appendFileSync(this.path, `${JSON.stringify(entry)}\n`);
  }

  /** True for a sequence that ended without a difference, so that it need not be repeated. */
  hasAgreed(seed: number): boolean {
    return this.#latest().get(seed)?.found.length === 0;
  }

  /** What may be cited: of each seed its latest run counts; those that once differed are named. */
  sum() {
    const latest = [...this.#latest().values()];
    const agreed = latest.filter(({ found }) => found.length === 0);
    const differed = this.#entries.filter(({ found }) => found.length > 0);
    return {
      agreed: agreed.length,
      seeds: rangesOf(agreed.map(({ seed }) => seed)),
      differ: latest.filter(({ found }) => found.length > 0).map(({ seed, found }) => ({ seed, found })),
      differedOnce: [...new Set(differed.map(({ seed }) => seed))].filter((seed) => this.hasAgreed(seed)),
      operations: added(agreed.map(({ operations }) => operations)),
      minutes: Math.round(this.#entries.reduce((sum, { seconds }) => sum + seconds, 0) / 6) / 10,
      commits: added(agreed.map(({ commit }) => ({ [commit]: 1 }))),
    };
  }

  #latest(): Map<number, Entry> {
    return new Map(this.#entries.map((entry) => [entry.seed, entry]));
  }
}

function added(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const each of counts)
    for (const [name, count] of Object.entries(each)) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}

/** Consecutive numbers as “1-408”. */
function rangesOf(numbers: readonly number[]): string[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const begins = sorted.filter((number, at) => number - 1 !== sorted[at - 1]);
  const ends = sorted.filter((number, at) => number + 1 !== sorted[at + 1]);
  return begins.map((begin, at) => (begin === ends[at] ? `${begin}` : `${begin}-${ends[at]}`));
}
