import { formsOf, HEAD, LABEL_MAX, type Pairs } from "./labels";

/**
 * Returns a test for whether any of these labels has at least this similarity to a text, by
 * `labelSimilarity`. The character pairs of all labels are indexed, so that a text is compared only with
 * those that share a pair.
 */
export function likeLabels(labels: readonly string[], least: number): (text: string) => boolean {
  let lists: { bare: PairList; head: PairList } | null = null;
  return (text) => {
    if (text.length > LABEL_MAX) return false;
    lists ??= listed(labels.filter(({ length }) => length <= LABEL_MAX));
    const { bare, head } = formsOf(text);
    return lists.bare.holdsLike(bare, 1, least) || lists.head.holdsLike(head, HEAD, least);
  };
}

function listed(labels: readonly string[]): { bare: PairList; head: PairList } {
  const forms = labels.map(formsOf);
  return {
    bare: new PairList(forms.map(({ bare }) => bare)),
    head: new PairList(forms.map(({ head }) => head)),
  };
}

/** Texts indexed by their character pairs. */
class PairList {
  private readonly lengths: number[];
  private readonly texts: ReadonlySet<string>;
  /** For each pair, alternating text indexes and numbers of occurrences. */
  private readonly holders = new Map<number, number[]>();

  constructor(all: readonly Pairs[]) {
    const once = [
      ...new Map(all.filter(({ text }) => text !== "").map((pairs) => [pairs.text, pairs])).values(),
    ];
    this.lengths = once.map(({ text }) => text.length);
    this.texts = new Set(once.map(({ text }) => text));
    once.forEach(({ counts }, number) => {
      for (const [pair, count] of counts) {
        const holders = this.holders.get(pair);
        if (holders) holders.push(number, count);
        else this.holders.set(pair, [number, count]);
      }
    });
  }

  /**
   * True if the similarity of one of the texts, times `weight`, is at least `least`: see `labelSimilarity`.
   */
  holdsLike({ text, counts }: Pairs, weight: number, least: number): boolean {
    if (text === "") return false;
    if (this.texts.has(text)) return weight >= least;
    const shared = new Uint16Array(this.lengths.length);
    for (const [pair, count] of counts) {
      const holders = this.holders.get(pair) ?? [];
      for (let at = 0; at < holders.length; at += 2) {
        const number = holders[at] as number;
        shared[number] = (shared[number] as number) + Math.min(count, holders[at + 1] as number);
      }
    }
    return this.lengths.some((length, number) => {
      if (length > 3 * text.length || text.length > 3 * length) return false;
      const total = length - 1 + text.length - 1;
      return total > 0 && weight * ((2 * (shared[number] as number)) / total) >= least;
    });
  }
}
