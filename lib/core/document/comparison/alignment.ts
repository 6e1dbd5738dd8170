import { diffArrays } from "diff";

/** An item of the old sequence, of the new sequence, or of both if they correspond. */
export type Pair<Item> =
  | { before: Item; after: Item }
  | { before: Item; after: null }
  | { before: null; after: Item };

/** Items with at least this similarity (0 to 1) are one item that was changed. */
const ALIKE = 0.4;
/**
 * Limit for the number of pairs that are compared. Longer ranges are reported as removed and added, without a
 * search for corresponding items.
 */
const PAIRS_MAX = 10_000;
/**
 * Limit for removed and added items together: the work grows with their square. With more changes, only
 * items whose key occurs once on either side correspond.
 */
const EDITS_MAX = 2000;

/**
 * Both sequences in reading order, with every item of either exactly once. Items with equal `keyOf`
 * correspond; between those, in order, each removed item is paired with the most similar added one
 * (`similarityOf`, 0 to 1).
 */
export function align<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  similarityOf: (one: Item, other: Item) => number,
): Pair<Item>[] {
  const pairs: Pair<Item>[] = [];
  let from = 0;
  let at = 0;
  const matches = matchesOf(before.map(keyOf), after.map(keyOf));
  for (const [kept, now] of [...matches, [before.length, after.length] as const]) {
    pairs.push(...paired(before.slice(from, kept), after.slice(at, now), similarityOf));
    const [was, is] = [before[kept], after[now]];
    if (was !== undefined && is !== undefined) pairs.push({ before: was, after: is });
    from = kept + 1;
    at = now + 1;
  }
  return pairs;
}

/** The positions of a corresponding item in both sequences. */
type Match = readonly [before: number, after: number];

/** The positions of equal keys, in the order of both sequences. */
function matchesOf(before: readonly string[], after: readonly string[]): Match[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: EDITS_MAX });
  if (!parts) return uniqueMatches(before, after);
  const matches: Match[] = [];
  let from = 0;
  let at = 0;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) matches.push(...value.map((_, index): Match => [from + index, at + index]));
    if (!added) from += value.length;
    if (!removed) at += value.length;
  }
  return matches;
}

/** The longest sequence of keys that occur once on either side and stand in the same order. */
function uniqueMatches(before: readonly string[], after: readonly string[]): Match[] {
  const places = new Map(onceIn(after));
  const common = onceIn(before).flatMap(([key, from]): Match[] => {
    const at = places.get(key);
    return at === undefined ? [] : [[from, at]];
  });
  return longestAscent(common);
}

/** Keys that occur once, with their positions. */
function onceIn(keys: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.flatMap((key, at): [string, number][] => (counts.get(key) === 1 ? [[key, at]] : []));
}

type Ascent = { match: Match; before: Ascent | null };

/** The longest selection of matches, which ascend in `before`, that ascends in `after` as well. */
function longestAscent(matches: readonly Match[]): Match[] {
  // For each length, the ascent that ends lowest.
  const ends: Ascent[] = [];
  for (const match of matches) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.match[1] ?? 0) < match[1]) low = middle + 1;
      else high = middle;
    }
    ends[low] = { match, before: ends[low - 1] ?? null };
  }
  const longest: Match[] = [];
  for (let step = ends.at(-1) ?? null; step; step = step.before) longest.push(step.match);
  return longest.reverse();
}

function paired<Item>(
  went: readonly Item[],
  came: readonly Item[],
  similarityOf: (one: Item, other: Item) => number,
): Pair<Item>[] {
  const goes = (before: Item): Pair<Item> => ({ before, after: null });
  const comes = (after: Item): Pair<Item> => ({ before: null, after });
  if (went.length * came.length > PAIRS_MAX) return [...went.map(goes), ...came.map(comes)];
  const pairs: Pair<Item>[] = [];
  let next = 0;
  for (const before of went) {
    const match = mostAlike(before, came, next, similarityOf);
    if (match === null) {
      pairs.push(goes(before));
      continue;
    }
    pairs.push(...came.slice(next, match).map(comes), { before, after: came[match] as Item });
    next = match + 1;
  }
  return [...pairs, ...came.slice(next).map(comes)];
}

function mostAlike<Item>(
  item: Item,
  candidates: readonly Item[],
  from: number,
  similarityOf: (one: Item, other: Item) => number,
): number | null {
  let best: number | null = null;
  let bestSimilarity = ALIKE;
  for (let index = from; index < candidates.length; index += 1) {
    const found = similarityOf(item, candidates[index] as Item);
    if (found > bestSimilarity) {
      best = index;
      bestSimilarity = found;
    }
  }
  return best;
}
