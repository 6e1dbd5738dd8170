import { diffArrays } from "diff";
import { PROSE_BLOCKS_MAX, type Prose, type ProseBlock } from "../prose";
import { blockKey } from "./prose-key";

/** A range of the base's blocks, from and to (exclusive), and its replacement. */
type Edit = { from: number; to: number; blocks: ProseBlock[] };

/**
 * Limit for removed and added blocks together: the work grows with their square, to a tenth of a second here.
 */
const CHANGES_MAX = 600;

/**
 * Three-way merge of two texts with the same base, block by block. Null if both changed the same block, if
 * both inserted something at the same position, or if one changed too much: then a person has to choose. The
 * same change in both counts once.
 */
export function mergeProse(base: Prose, mine: Prose, theirs: Prose): Prose | null {
  const [baseKeys, myKeys, theirKeys] = keysOf(base, mine, theirs);
  if (isSame(baseKeys, theirKeys) || isSame(myKeys, theirKeys)) return mine;
  if (isSame(baseKeys, myKeys)) return theirs;
  const myEdits = editsOf(mine, baseKeys, myKeys);
  const theirEdits = editsOf(theirs, baseKeys, theirKeys);
  if (!myEdits || !theirEdits) return null;
  const others = theirEdits.filter((edit) => !myEdits.some((own) => sameEdit(own, edit)));
  if (others.some((edit) => myEdits.some((own) => overlap(own, edit)))) return null;
  const content = applyEdits(base.content, [...myEdits, ...others]);
  return content.length <= PROSE_BLOCKS_MAX ? { type: "doc", content } : null;
}

/**
 * A number for each block of three texts, equal for equal content: numbers are compared much faster than long
 * texts.
 */
function keysOf(...texts: [Prose, Prose, Prose]): [Keys, Keys, Keys] {
  const numbers = new Map<string, number>();
  const numberOf = (block: ProseBlock) => {
    const key = blockKey(block);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const [base, mine, theirs] = texts.map(({ content }) => content.map(numberOf));
  return [base ?? [], mine ?? [], theirs ?? []];
}
type Keys = number[];

function isSame(one: Keys, other: Keys): boolean {
  return one.length === other.length && one.every((key, at) => key === other[at]);
}

/**
 * The edits that turn one text into the other, in order, with adjacent ones merged. Null if there are too
 * many.
 */
function editsOf(other: Prose, baseKeys: Keys, otherKeys: Keys): Edit[] | null {
  const edits: Edit[] = [];
  let from = 0;
  let at = 0;
  let open: Edit | null = null;
  const parts = diffArrays(baseKeys, otherKeys, { maxEditLength: CHANGES_MAX });
  if (!parts) return null;
  for (const part of parts) {
    const count = part.value.length;
    if (!part.added && !part.removed) {
      from += count;
      at += count;
      open = null;
      continue;
    }
    if (!open) {
      open = { from, to: from, blocks: [] };
      edits.push(open);
    }
    if (part.removed) {
      from += count;
      open.to = from;
    } else {
      open.blocks.push(...other.content.slice(at, at + count));
      at += count;
    }
  }
  return edits;
}

function sameEdit(one: Edit, other: Edit): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.blocks.length === other.blocks.length &&
    one.blocks.every((block, index) => {
      const counterpart = other.blocks[index];
      return counterpart !== undefined && blockKey(block) === blockKey(counterpart);
    })
  );
}

/** Two insertions at one place overlap; an insertion at the edge of a changed stretch does not. */
function overlap(one: Edit, other: Edit): boolean {
  if (one.from === other.from && (one.from === one.to) === (other.from === other.to)) return true;
  return one.from < other.to && other.from < one.to;
}

function applyEdits(blocks: readonly ProseBlock[], edits: Edit[]): ProseBlock[] {
  const inOrder = [...edits].sort((one, other) => one.from - other.from || one.to - other.to);
  const merged: ProseBlock[] = [];
  let from = 0;
  for (const edit of inOrder) {
    merged.push(...blocks.slice(from, edit.from), ...edit.blocks);
    from = edit.to;
  }
  return [...merged, ...blocks.slice(from)];
}
