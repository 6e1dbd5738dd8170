import {
  diffWords,
  pairCounter,
  type WordChange,
  wholeReplaced,
  wordSimilarity,
} from "../../prose/prose-words";
import type { Block } from "../block";
import { textOfBlock } from "../block-text";
import { align, type Pair } from "./alignment";
import { type CellChange, changedCells } from "./compare-tables";

/** The change of one block between two versions. Removed blocks keep their position. */
export type BlockDifference =
  | { kind: "same"; before: Block; after: Block }
  | { kind: "added"; after: Block }
  | { kind: "removed"; before: Block }
  /** The words that were kept, removed and added, in order. */
  | { kind: "reworded"; before: Block; after: Block; words: WordChange[] }
  /** A table of the same shape with other texts in these cells. */
  | { kind: "recounted"; before: Block; after: Block; cells: CellChange[] };

/**
 * The blocks of both versions in reading order, each exactly once. Chapters, tables and blocks that occur
 * once in a report are matched by id; prose is matched by its words, since its ids follow from the position.
 * A different number that only follows from the position of a heading is no change.
 */
export function compareVersions(before: readonly Block[], after: readonly Block[]): BlockDifference[] {
  const wordsOf = boundedWords();
  return align(before, after, keyOf, boundedSimilarity()).map((pair) => difference(pair, wordsOf));
}

/**
 * Limits of one comparison, far beyond any report known: the characters of the texts that are compared in
 * search of corresponding blocks, and the steps of the search for changed words, which are half the square of
 * the changed characters. What comes after them is reported as removed and added.
 */
const ALIKE_CHARACTERS_MAX = 20_000_000;
const WORD_STEPS_MAX = 10_000_000;

function boundedSimilarity(): typeof blockSimilarity {
  const countsOf = pairCounter();
  let characters = 0;
  return (one, other) =>
    blockSimilarity(one, other, (text, otherText) => {
      characters += Math.min(text.length, otherText.length);
      return characters > ALIKE_CHARACTERS_MAX ? 0 : wordSimilarity(text, otherText, countsOf);
    });
}

function boundedWords(): typeof diffWords {
  let steps = 0;
  return (before, after) => {
    if (steps > WORD_STEPS_MAX) return wholeReplaced(before, after);
    const words = diffWords(before, after);
    const changed = words.reduce((sum, { kind, text }) => sum + (kind === "same" ? 0 : text.length), 0);
    steps += Math.min(changed, 1000) ** 2 / 2;
    return words;
  };
}

/** The number of changed places: in a table, each cell counts. */
export function countChanges(differences: readonly BlockDifference[]): number {
  return differences.reduce((sum, each) => {
    if (each.kind === "same") return sum;
    return sum + (each.kind === "recounted" ? each.cells.length : 1);
  }, 0);
}

/** The new block for each block of the old version; removed blocks are absent. */
export function counterparts(differences: readonly BlockDifference[]): Map<string, string> {
  return new Map(
    differences.flatMap((each) =>
      "before" in each && "after" in each ? [[each.before.id, each.after.id] as const] : [],
    ),
  );
}

function difference({ before, after }: Pair<Block>, wordsOf: typeof diffWords): BlockDifference {
  if (!before) return { kind: "added", after };
  if (!after) return { kind: "removed", before };
  const cells = changedCells(before, after);
  if (cells)
    return cells.length > 0 ? { kind: "recounted", before, after, cells } : { kind: "same", before, after };
  const [was, is] = [textOfBlock(before), textOfBlock(after)];
  if (was === is && before.type === after.type) return { kind: "same", before, after };
  return { kind: "reworded", before, after, words: wordsOf(was, is) };
}

function keyOf(block: Block): string {
  switch (block.type) {
    case "heading":
      return block.level === 1 ? `#${block.id}` : JSON.stringify([block.chapterId, block.level, block.text]);
    case "paragraph":
      return JSON.stringify([block.chapterId, "p", block.text]);
    case "picture":
      return JSON.stringify([block.chapterId, block.pictureId, block.alt]);
    case "proseTable":
      return JSON.stringify([
        block.chapterId,
        block.rows.map((row) =>
          row.map(({ text, header, colspan, rowspan }) => [text, header, colspan, rowspan]),
        ),
      ]);
    case "title":
    case "indicatorTable":
    case "tableNote":
    case "annexNote":
    case "signature":
    case "annex":
      return `#${block.id}`;
  }
}

function blockSimilarity(one: Block, other: Block, similarity = wordSimilarity): number {
  if (!("chapterId" in one) || !("chapterId" in other) || one.chapterId !== other.chapterId) return 0;
  if (isChapter(one) || isChapter(other)) return 0;
  if (one.type === "picture" && other.type === "picture") return one.pictureId === other.pictureId ? 1 : 0;
  const writing = (block: Block) => block.type === "paragraph" || block.type === "heading";
  if (one.type !== other.type && !(writing(one) && writing(other))) return 0;
  return similarity(textOfBlock(one), textOfBlock(other));
}

function isChapter(block: Block): boolean {
  return block.type === "heading" && block.level === 1;
}
