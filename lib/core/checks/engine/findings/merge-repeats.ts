import type { Finding } from "../check";

/** Findings of the same words as one: the places, sides and repairs of all, and the keys to which their explanations refer. */
type MergedFinding = Finding & { keys: readonly string[] };

/** The same words of the same rule are listed once, where the first of them stood. Pure; nothing is lost. */
export function mergeRepeats(findings: readonly Finding[]): MergedFinding[] {
  const once = new Map<string, MergedFinding>();
  for (const finding of findings) {
    const same = wordsOf(finding);
    const first = once.get(same);
    once.set(same, first ? together(first, finding) : { ...finding, keys: [finding.key] });
  }
  return [...once.values()];
}

/** How many findings there are for a reader, who sees the same words once. */
export function countDistinct(findings: readonly Pick<Finding, "code" | "message">[]): number {
  return new Set(findings.map(wordsOf)).size;
}

/** What is written of findings, by key: what stands with one of them is for all of the same words that have nothing of their own. */
export function forSameWords<Written>(
  findings: readonly Pick<Finding, "key" | "code" | "message">[],
  written: ReadonlyMap<string, Written>,
): Map<string, Written> {
  const byWords = new Map<string, Written>();
  for (const finding of findings) {
    const own = written.get(finding.key);
    if (own !== undefined && !byWords.has(wordsOf(finding))) byWords.set(wordsOf(finding), own);
  }
  return new Map(
    findings.flatMap((finding) => {
      const words = written.get(finding.key) ?? byWords.get(wordsOf(finding));
      return words === undefined ? [] : [[finding.key, words] as const];
    }),
  );
}

function wordsOf({ code, message }: Pick<Finding, "code" | "message">): string {
  return `${code} ${message}`;
}

function together(first: MergedFinding, again: Finding): MergedFinding {
  return {
    ...first,
    keys: [...first.keys, again.key],
    places: distinct([...first.places, ...again.places]),
    sides: distinct([...first.sides, ...again.sides]),
    repairs: distinct([...first.repairs, ...again.repairs]),
  };
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
