import type { Finding } from "../check";

/**
 * Findings with the same message merged into one: the places, sides and repairs of all, and the keys to which
 * their explanations refer.
 */
type MergedFinding = Finding & { keys: readonly string[] };

/**
 * Merges findings of the same rule with the same message, at the position of the first. Pure; nothing is
 * lost.
 */
export function mergeRepeats(findings: readonly Finding[]): MergedFinding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(wordsOf(finding));
    if (group) group.push(finding);
    else groups.set(wordsOf(finding), [finding]);
  }
  return [...groups.values()].map(together);
}

/** The number of findings after merging equal messages, as readers see them. */
export function countDistinct(findings: readonly Pick<Finding, "code" | "message">[]): number {
  return new Set(findings.map(wordsOf)).size;
}

/**
 * Explanations by finding key. An explanation of one finding also applies to findings with the same message
 * that have none of their own.
 */
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

/** Computed once for the whole group: some findings occur in every paragraph of a long chapter. */
function together(group: readonly Finding[]): MergedFinding {
  const [first] = group as readonly [Finding, ...Finding[]];
  const keys = group.map(({ key }) => key);
  if (group.length === 1) return { ...first, keys };
  return {
    ...first,
    keys,
    places: distinct(group.flatMap(({ places }) => places)),
    sides: distinct(group.flatMap(({ sides }) => sides)),
    repairs: distinct(group.flatMap(({ repairs }) => repairs)),
  };
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
