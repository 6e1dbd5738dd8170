import { diffArrays } from "diff";
import { blockText, type Prose, type ProseBlock } from "./prose";
import { blockKey } from "./prose-key";
import { diffWords, likeness, type WordChange } from "./prose-words";

/** What became of one block. A changed block shows both sides and, in order, the words that stayed, went and came. */
export type BlockChange =
  | { kind: "same"; blockBefore: ProseBlock; blockAfter: ProseBlock }
  | { kind: "added"; blockAfter: ProseBlock }
  | { kind: "removed"; blockBefore: ProseBlock }
  | { kind: "changed"; blockBefore: ProseBlock; blockAfter: ProseBlock; words: WordChange[] };

/** Two blocks of one kind at least this alike (0 to 1) are one block that was changed. */
const ALIKE = 0.4;
/** Longer stretches than this many pairs are told as taken out and put in, without looking for counterparts. */
const PAIRS_MAX = 10_000;

/** The blocks of both texts in reading order, every one of either exactly once. */
export function diffProse(before: Prose, after: Prose): BlockChange[] {
  const changes: BlockChange[] = [];
  let from = 0;
  let at = 0;
  let removed: ProseBlock[] = [];
  let added: ProseBlock[] = [];
  for (const part of diffArrays(before.content.map(blockKey), after.content.map(blockKey))) {
    const count = part.value.length;
    if (part.removed) {
      removed = before.content.slice(from, from + count);
      from += count;
    } else if (part.added) {
      added = after.content.slice(at, at + count);
      at += count;
    } else {
      changes.push(...paired(removed, added));
      removed = [];
      added = [];
      for (let index = 0; index < count; index += 1) {
        const blockBefore = before.content[from + index];
        const blockAfter = after.content[at + index];
        if (blockBefore && blockAfter) changes.push({ kind: "same", blockBefore, blockAfter });
      }
      from += count;
      at += count;
    }
  }
  return [...changes, ...paired(removed, added)];
}

/** Finds, in order, for each removed block the most alike of the added ones; what stays single was removed or added. */
function paired(removed: ProseBlock[], added: ProseBlock[]): BlockChange[] {
  const goes = (blockBefore: ProseBlock): BlockChange => ({ kind: "removed", blockBefore });
  const comes = (blockAfter: ProseBlock): BlockChange => ({ kind: "added", blockAfter });
  if (removed.length * added.length > PAIRS_MAX) return [...removed.map(goes), ...added.map(comes)];
  const changes: BlockChange[] = [];
  let next = 0;
  for (const blockBefore of removed) {
    const match = mostAlike(blockBefore, added, next);
    if (match === null) {
      changes.push(goes(blockBefore));
      continue;
    }
    changes.push(...added.slice(next, match).map(comes));
    const blockAfter = added[match] as ProseBlock;
    const words = diffWords(wordsOf(blockBefore), wordsOf(blockAfter));
    changes.push({ kind: "changed", blockBefore, blockAfter, words });
    next = match + 1;
  }
  return [...changes, ...added.slice(next).map(comes)];
}

function mostAlike(block: ProseBlock, candidates: ProseBlock[], from: number): number | null {
  let best: number | null = null;
  let bestLikeness = ALIKE;
  for (let index = from; index < candidates.length; index += 1) {
    const found = blockLikeness(block, candidates[index] as ProseBlock);
    if (found > bestLikeness) {
      best = index;
      bestLikeness = found;
    }
  }
  return best;
}

function blockLikeness(one: ProseBlock, other: ProseBlock): number {
  if (one.type === "picture" && other.type === "picture")
    return one.attrs.pictureId === other.attrs.pictureId ? 1 : 0;
  const writing = (block: ProseBlock) => block.type === "paragraph" || block.type === "heading";
  if (one.type !== other.type && !(writing(one) && writing(other))) return 0;
  return likeness(blockText(one), blockText(other));
}

function wordsOf(block: ProseBlock): string {
  return block.type === "picture" ? block.attrs.alt : blockText(block);
}
