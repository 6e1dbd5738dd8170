import { commonWords } from "./common-words";
import { ownWords } from "./own-words";

/** What a word of this genre counts as, in sixty million words of running text. */
const OWN = 3000;
const ALL = 60_000_000;
const LONGEST = 4;

/** A character that no word begins or ends with here, and one that stands alone where this language seldom lets it. */
const UNKNOWN = Math.log(1 / ALL);
const LONELY = -3;
const NO_WORD = -3;

/** Characters that are words by themselves in plain official language; any other stands alone by a slip more often. */
const alone = new Set(
  "的了在对和与及等为以由从向将把被是有无未不共各并其该本我全年月日条件次个人份篇期项起均已也还但而或就都又再更最很较能可要应须抓需会让使按经于至到自同时中内外上下前后里间县市区镇乡局委办处科室组员长名家类种号第一二三四五六七八九十百千万两多余约达占比做好新大小高低强所之者此这那非数总专特系地任用请则既凡拟除因据即若每虽仍且却只另某别式化性率点线面网站栏版报",
);

let counts: Map<string, number> | null = null;

function logCounts(): Map<string, number> {
  const known = new Map<string, number>();
  for (const { least, ones, twos, threes } of commonWords) {
    const value = Math.log((least * 1.7) / ALL);
    for (const one of ones) known.set(one, value);
    for (const group of twos.split(" "))
      for (const tail of group.slice(1)) known.set(group.slice(0, 1) + tail, value);
    for (const word of threes.split(" ")) known.set(word, value);
  }
  const own = Math.log(OWN / ALL);
  for (const word of ownWords) known.set(word, Math.max(own, known.get(word) ?? own));
  return known;
}

/** Whether the characters are a word of two or more. */
export function isWord(text: string): boolean {
  counts ??= logCounts();
  return text.length > 1 && counts.has(text);
}

/**
 * How likely the characters are as a row of common words, as a natural logarithm: the best way of parting them into words,
 * each by its frequency. Only of use beside that of other words in the same place.
 */
export function likelihoodOf(text: string): number {
  counts ??= logCounts();
  const best = new Array<number>(text.length + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  for (let from = 0; from < text.length; from += 1) {
    const before = best[from] as number;
    for (let to = from + 1; to <= Math.min(text.length, from + LONGEST); to += 1) {
      const value = worth(text.slice(from, to), counts);
      if (value !== null && before + value > (best[to] as number)) best[to] = before + value;
    }
  }
  return best[text.length] as number;
}

function worth(word: string, known: ReadonlyMap<string, number>): number | null {
  const value = known.get(word);
  if (word.length > 1) return value ?? null;
  if (!/[\u4e00-\u9fff]/.test(word)) return NO_WORD;
  return (value ?? UNKNOWN) + (alone.has(word) ? 0 : LONELY);
}
