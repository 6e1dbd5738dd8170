import { diffArrays } from "diff";
import { PROSE_BLOCKS_MAX, type Prose, type ProseBlock } from "../prose";
import { blockKey } from "./prose-key";

/** A range of the base's blocks, from and to (exclusive), and its replacement. */
type Edit = { from: number; to: number; blocks: ProseBlock[] };

/**
 * Limit for removed and added blocks together: the work grows with their square, to a tenth of a second here.
 */
const CHANGES_MAX = 600;

/** A place that both texts changed differently: what each has there. */
export type DisputedPlace = { mine: ProseBlock[]; theirs: ProseBlock[] };

/**
 * Three-way merge of two texts with the same base, block by block. Null if both changed the same block, if
 * both inserted something at the same position, or if one changed too much: then a person has to choose. The
 * same change in both counts once.
 */
export function mergeProse(base: Prose, mine: Prose, theirs: Prose): Prose | null {
  return mergeTaking(base, mine, theirs, null);
}

/**
 * The same merge after a person's choice: where both changed the same blocks, those of `side` are taken, and
 * everywhere else the changes of both.
 */
export function mergeTaking(
  base: Prose,
  mine: Prose,
  theirs: Prose,
  side: "mine" | "theirs" | null,
): Prose | null {
  const [baseKeys, myKeys, theirKeys] = keysOf(base, mine, theirs);
  if (isSame(baseKeys, theirKeys) || isSame(myKeys, theirKeys)) return mine;
  if (isSame(baseKeys, myKeys)) return theirs;
  const compared = comparedEdits(mine, theirs, baseKeys, myKeys, theirKeys);
  if (!compared || (side === null && compared.disputed.length > 0)) return null;
  const chosen = compared.disputed.flatMap((each) => (side ? each[side] : []));
  const content = applyEdits(base.content, [...compared.agreed, ...chosen]);
  return content.length <= PROSE_BLOCKS_MAX ? { type: "doc", content } : null;
}

/** The places about which a person has to choose. Null if the texts differ too much to tell. */
export function disputesOf(base: Prose, mine: Prose, theirs: Prose): DisputedPlace[] | null {
  const [baseKeys, myKeys, theirKeys] = keysOf(base, mine, theirs);
  if ([myKeys, theirKeys].some((keys) => isSame(baseKeys, keys)) || isSame(myKeys, theirKeys)) return [];
  const compared = comparedEdits(mine, theirs, baseKeys, myKeys, theirKeys);
  return (
    compared?.disputed.map((each) => {
      const edits = [...each.mine, ...each.theirs];
      const from = Math.min(...edits.map((edit) => edit.from));
      const to = Math.max(...edits.map((edit) => edit.to));
      const within = (own: Edit[]) =>
        applyEdits(
          base.content.slice(from, to),
          own.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
        );
      return { mine: within(each.mine), theirs: within(each.theirs) };
    }) ?? null
  );
}

type DisputedEdits = { mine: Edit[]; theirs: Edit[] };

type ComparedEdits = { agreed: Edit[]; disputed: DisputedEdits[] };

/**
 * The edits that go together, and those of both sides that overlap, place by place in order. Within a place,
 * neighbouring paragraphs of which each was rewritten are compared one by one.
 */
function comparedEdits(
  mine: Prose,
  theirs: Prose,
  baseKeys: Keys,
  myKeys: Keys,
  theirKeys: Keys,
): ComparedEdits | null {
  const myEdits = editsOf(mine, baseKeys, myKeys);
  const theirEdits = editsOf(theirs, baseKeys, theirKeys);
  if (!myEdits || !theirEdits) return null;
  const whole = compare(myEdits, theirEdits);
  const fine = whole.disputed.map((each) => {
    const apart = compare(each.mine.flatMap(singleEdits), each.theirs.flatMap(singleEdits));
    return apart.disputed.length > 0 ? apart : { agreed: [], disputed: [each] };
  });
  return {
    agreed: [...whole.agreed, ...fine.flatMap(({ agreed }) => agreed)],
    disputed: fine.flatMap(({ disputed }) => disputed),
  };
}

function compare(myEdits: readonly Edit[], theirEdits: readonly Edit[]): ComparedEdits {
  const agreed = myEdits.filter((edit) => theirEdits.every((other) => !overlap(edit, other)));
  const disputed: DisputedEdits[] = [];
  for (const edit of theirEdits) {
    const met = myEdits.filter((own) => overlap(own, edit));
    const [first] = met;
    if (!first || (met.length === 1 && sameEdit(first, edit))) agreed.push(edit);
    else join(disputed, { mine: met, theirs: [edit] });
  }
  return { agreed, disputed };
}

/** An edit that replaces as many blocks as it takes, block by block; any other as it is. */
function singleEdits(edit: Edit): Edit[] {
  const { from, to, blocks } = edit;
  return blocks.length === to - from
    ? blocks.map((block, at) => ({ from: from + at, to: from + at + 1, blocks: [block] }))
    : [edit];
}

/** One of my edits may overlap with several of theirs, which come one after the other. */
function join(disputed: DisputedEdits[], next: DisputedEdits): void {
  const last = disputed.at(-1);
  if (!last || !next.mine.some((edit) => last.mine.includes(edit))) {
    disputed.push(next);
    return;
  }
  last.mine.push(...next.mine.filter((edit) => !last.mine.includes(edit)));
  last.theirs.push(...next.theirs);
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
