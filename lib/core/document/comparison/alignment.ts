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
