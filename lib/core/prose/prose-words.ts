import { diffArrays } from "diff";

export type WordChange = { kind: "same" | "added" | "removed"; text: string };

/** A number with its decimals, a word in Latin letters, or one character. */
const token = /\d+(?:[.,]\d+)*%?|[A-Za-z]+|[\s\S]/gu;

/** Unchanged text of fewer characters between two changes is easier to read as part of the change. */
const KEPT_MIN = 2;

/**
 * The changes between two texts. Chinese is compared by character and numbers as a whole, so that “182 条”
 * against “192 条” shows both numbers. The unchanged and removed texts make up the old text, the unchanged and
 * added ones the new one.
 */
export function diffWords(before: string, after: string): WordChange[] {
  const parts = diffArrays(tokensOf(before), tokensOf(after)).map(({ value, added, removed }) => {
    const text = value.join("");
    const kept = !added && !removed;
    return { removed: removed || kept ? text : "", added: added || kept ? text : "", kept };
  });
  const changes: WordChange[] = [];
  let went = "";
  let came = "";
  const settle = () => {
    if (went) changes.push({ kind: "removed", text: went });
    if (came) changes.push({ kind: "added", text: came });
    went = "";
    came = "";
  };
  parts.forEach((part, index) => {
    const between = index > 0 && index < parts.length - 1;
    if (part.kept && !(between && part.added.length < KEPT_MIN)) {
      settle();
      changes.push({ kind: "same", text: part.added });
    } else {
      went += part.removed;
      came += part.added;
    }
  });
  settle();
  return changes;
}

/**
 * The similarity of two texts, 0 to 1: the share of pairs of neighbouring characters that both have (Dice).
 */
export function wordSimilarity(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = pairCounts(one);
  let shared = 0;
  for (const [pair, count] of pairCounts(other)) shared += Math.min(count, pairs.get(pair) ?? 0);
  const total = Math.max(one.length - 1, 0) + Math.max(other.length - 1, 0);
  return total === 0 ? 0 : (2 * shared) / total;
}

function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}

function pairCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
