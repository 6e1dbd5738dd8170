import { diffArrays } from "diff";

export type WordChange = { kind: "same" | "added" | "removed"; text: string };

/** A number with its decimals, a word in Latin letters, or one character. */
const token = /\d+(?:[.,]\d+)*%?|[A-Za-z]+|[\s\S]/gu;

/** Unchanged text of fewer characters between two changes is easier to read as part of the change. */
const KEPT_MIN = 2;

/**
 * Limit for removed and added characters together: the work grows with their square, to a tenth of a second
 * here. Two long texts with more changes are shown as a whole.
 */
const EDITS_MAX = 1000;

/**
 * The changes between two texts. Chinese is compared by character and numbers as a whole, so that “182 条”
 * against “192 条” shows both numbers. The unchanged and removed texts make up the old text, the unchanged and
 * added ones the new one.
 */
export function diffWords(before: string, after: string): WordChange[] {
  const found = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: EDITS_MAX });
  if (!found) return wholeReplaced(before, after);
  const parts = found.map(({ value, added, removed }) => {
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

/** The whole text as removed and added, without a search for what stayed. */
export function wholeReplaced(before: string, after: string): WordChange[] {
  const whole: WordChange[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return whole.filter(({ text }) => text !== "");
}

/**
 * The similarity of two texts, 0 to 1: the share of pairs of neighbouring characters that both have (Dice).
 */
export function wordSimilarity(one: string, other: string, countsOf = pairCounts): number {
  if (one === other) return 1;
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  const pairs = countsOf(many);
  let shared = 0;
  for (const [pair, count] of countsOf(few)) shared += Math.min(count, pairs.get(pair) ?? 0);
  const total = Math.max(one.length - 1, 0) + Math.max(other.length - 1, 0);
  return total === 0 ? 0 : (2 * shared) / total;
}

/** For many comparisons of the same texts: counts the pairs of each once. */
export function pairCounter(): typeof pairCounts {
  const counted = new Map<string, Map<string, number>>();
  return (text) => {
    const counts = counted.get(text) ?? pairCounts(text);
    counted.set(text, counts);
    return counts;
  };
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
