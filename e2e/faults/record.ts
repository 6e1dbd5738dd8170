import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Outcome } from "./session";

/** An outcome with the commit of the product. */
type Entry = Outcome & { commit: string };

export const isAtFault = ({ lost, lostTyped, recovered }: Outcome) =>
  lost.length + lostTyped.length > 0 || !recovered;

/** The sessions that were run, one a line of a file, if there is one: a later run goes on from it. */
export class FaultRecord {
  readonly #entries: Entry[];

  constructor(
    readonly path: string | undefined,
    readonly commit: string,
  ) {
    if (path) mkdirSync(dirname(path), { recursive: true });
    const lines = path && existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
    this.#entries = lines.filter(Boolean).map((line) => JSON.parse(line));
  }

  add(outcome: Outcome): void {
    const entry = { ...outcome, commit: this.commit };
    this.#entries.push(entry);
    if (this.path) appendFileSync(this.path, `${JSON.stringify(entry)}\n`);
  }

  /** True for a session that need not be repeated. */
  hasEndedWell(seed: number): boolean {
    return this.#latest().some((entry) => entry.seed === seed && !isAtFault(entry));
  }

  /** What may be cited: of each seed its latest run counts; those that were once at fault are named. */
  sum() {
    const latest = this.#latest();
    const sum = (count: (outcome: Outcome) => number) =>
      latest.reduce((before, each) => before + count(each), 0);
    const counted = (values: readonly string[]) =>
      Object.fromEntries(
        [...new Set(values)].map((one) => [one, values.filter((each) => each === one).length]),
      );
    return {
      sessions: latest.length,
      kinds: counted(latest.map(({ kind }) => kind)),
      typed: sum(({ typed }) => typed),
      acknowledged: sum(({ acknowledged }) => acknowledged),
      lost: sum(({ lost }) => lost.length),
      lostTyped: sum(({ lostTyped }) => lostTyped.length),
      notRecovered: sum(({ recovered }) => Number(!recovered)),
      commits: counted(latest.map(({ commit }) => commit)),
      atFault: latest.filter(isAtFault),
      onceAtFault: this.#entries.filter((entry) => isAtFault(entry) && !latest.includes(entry)),
    };
  }

  #latest(): Entry[] {
    return [...new Map(this.#entries.map((entry) => [entry.seed, entry])).values()];
  }
}
