import { diffArrays } from "diff";

/** One item of the sequence before, of the sequence after, or of both where they are counterparts. */
export type Pair<Item> =
  | { before: Item; after: Item }
  | { before: Item; after: null }
  | { before: null; after: Item };

/** Items at least this alike (0 to 1) are one item that was changed. */
const ALIKE = 0.4;
/**
 * Longer stretches than this many pairs are reported as taken out and put in, without looking for
 * counterparts.
 */
const PAIRS_MAX = 10_000;

/**
 * Both sequences in reading order, every item of either exactly once. Items of equal `keyOf` are
 * counterparts; between those, in order, each item that went is paired with the most alike (0 to 1 by
 * `similarityOf`) of those that came.
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
  let went: readonly Item[] = [];
  let came: readonly Item[] = [];
  for (const part of diffArrays(before.map(keyOf), after.map(keyOf))) {
    const count = part.value.length;
    if (part.removed) {
      went = before.slice(from, from + count);
      from += count;
    } else if (part.added) {
      came = after.slice(at, at + count);
      at += count;
    } else {
      pairs.push(...paired(went, came, similarityOf));
      went = [];
      came = [];
      const kept = after.slice(at, at + count);
      before.slice(from, from + count).forEach((item, index) => {
        pairs.push({ before: item, after: kept[index] as Item });
      });
      from += count;
      at += count;
    }
  }
  return [...pairs, ...paired(went, came, similarityOf)];
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
