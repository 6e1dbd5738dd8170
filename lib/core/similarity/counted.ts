import { type Prose, textOf } from "../prose/prose";
import { literal, normalise } from "./normalise";
import { shinglesOf } from "./shingles";
import { countedSentences } from "./statutory-phrases";

/** A paragraph that is specific enough to be compared. */
export type Counted = {
  /** The block's index in the prose. */
  block: number;
  text: string;
  /** Word for word: see normalise.ts. */
  literal: string;
  readonly shingles: ReadonlySet<number>;
  /** The number of characters that count. */
  length: number;
  /**
   * True if the paragraph contains little more than numbers with their names: “制发2件，废止1件，现行有效6件”. Two reports
   * may use the same words for these without copying.
   */
  figures: boolean;
};

/**
 * Shorter paragraphs are similar by chance. Counted without punctuation, with each number as one character.
 */
const MIN_LENGTH = 40;

const read = new WeakMap<Prose, Map<string, Counted[]>>();

/** The paragraphs of a chapter that count; cached by the prose object. */
export function countedOf(prose: Prose | undefined, names: readonly string[]): Counted[] {
  if (!prose) return [];
  const key = names.join("|");
  const known = read.get(prose) ?? new Map<string, Counted[]>();
  read.set(prose, known);
  const kept = known.get(key);
  if (kept) return kept;
  const counted = prose.content.flatMap((block, index) => {
    const one = block.type === "paragraph" ? countedText(textOf(block.content), names, index) : null;
    return one ? [one] : [];
  });
  known.set(key, counted);
  return counted;
}

/** The same for one text; null if too little of it counts. */
export function countedText(text: string, names: readonly string[], block = 0): Counted | null {
  if (text.length < MIN_LENGTH) return null;
  const kept = countedSentences(text).join("");
  const normal = normalise(kept, names);
  if (normal.length < MIN_LENGTH) return null;
  const numbers = normal.split("#").length - 1;
  let shingles: ReadonlySet<number> | undefined;
  return {
    block,
    text,
    literal: literal(kept, names),
    length: normal.length,
    figures: numbers >= 3 && normal.length < numbers * CHARACTERS_TO_A_NUMBER,
    // Computed on demand: most paragraphs already differ from each other in length.
    get shingles() {
      shingles ??= shinglesOf(normal);
      return shingles;
    },
  };
}

const CHARACTERS_TO_A_NUMBER = 20;
