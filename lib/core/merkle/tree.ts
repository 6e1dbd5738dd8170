import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The Merkle tree of RFC 6962, section 2.1: leaves are hashed with the prefix 0x00, nodes with 0x01, so that
 * neither can be mistaken for the other. Hashes are SHA-256 in lower-case hex.
 */

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export function leafHash(leaf: string | Uint8Array): string {
  return bytesToHex(sha256(concatBytes(LEAF, typeof leaf === "string" ? utf8ToBytes(leaf) : leaf)));
}

function nodeHash(left: string, right: string): string {
  return bytesToHex(sha256(concatBytes(NODE, hexToBytes(left), hexToBytes(right))));
}

/** The leaves [from, to) of a tree, counted from 0. */
export type LeafRange = { from: number; to: number };

/**
 * A complete subtree of 2^level leaves, the last of which is number `size`. It is part of every tree with at
 * least that many leaves.
 */
export type Subtree = { size: number; level: number };

/**
 * The complete subtrees that make up a range of leaves, left to right: at most one of each level. The range
 * must begin where its largest subtree may.
 */
export function subtreesIn({ from, to }: LeafRange): Subtree[] {
  const found: Subtree[] = [];
  let size = from;
  for (let level = 30; level >= 0; level -= 1)
    if ((to - from) & (1 << level)) {
      size += 2 ** level;
      found.push({ size, level });
    }
  return found;
}

/**
 * The root over complete subtrees, given left to right by their hashes. Without leaves it is the hash of the
 * empty string.
 */
export function rootOfSubtrees(hashes: readonly string[]): string {
  if (hashes.length === 0) return bytesToHex(sha256(new Uint8Array()));
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** The root over these leaf hashes. */
export function rootOf(leaves: readonly string[]): string {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}

/**
 * A tree to which leaves are appended. It only stores the hashes of the subtrees that `subtreesIn` returns
 * for the whole.
 */
export class GrowingTree {
  private readonly ends: string[];

  /** `ends` are the hashes of `subtreesIn({ from: 0, to: size })`. */
  constructor(
    private leaves = 0,
    ends: readonly string[] = [],
  ) {
    this.ends = [...ends];
  }

  get size(): number {
    return this.leaves;
  }

  /**
   * Appends the hash of a leaf. Returns the subtrees of two leaves or more that it completes, smallest first.
   */
  add(leaf: string): (Subtree & { hash: string })[] {
    const whole: (Subtree & { hash: string })[] = [];
    let hash = leaf;
    let level = 0;
    for (let index = this.leaves; index % 2 === 1; index = (index - 1) / 2) {
      hash = nodeHash(this.ends.pop() ?? "", hash);
      level += 1;
      whole.push({ size: this.leaves + 1, level, hash });
    }
    this.ends.push(hash);
    this.leaves += 1;
    return whole;
  }

  root(): string {
    return rootOfSubtrees(this.ends);
  }
}

/** The largest power of two below a size of two or more. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/**
 * The ranges whose roots lead from a leaf to the root of a tree of `size` leaves, from the leaf upwards
 * (2.1.1). `index` counts from 0 and is less than `size`.
 */
export function inclusionParts(size: number, index: number): LeafRange[] {
  return pathDown({ from: 0, to: size }, index);
}

function pathDown({ from, to }: LeafRange, index: number): LeafRange[] {
  if (to - from <= 1) return [];
  const middle = from + splitOf(to - from);
  const [left, right] = [
    { from, to: middle },
    { from: middle, to },
  ];
  return index < middle ? [...pathDown(left, index), right] : [...pathDown(right, index), left];
}

/**
 * The ranges whose roots show that the tree of `older` leaves is the beginning of that of `size` (2.1.2).
 * `older` is at least 1 and at most `size`.
 */
export function consistencyParts(size: number, older: number): LeafRange[] {
  return subproof({ from: 0, to: size }, older, true);
}

function subproof({ from, to }: LeafRange, older: number, isWhole: boolean): LeafRange[] {
  if (older === to) return isWhole ? [] : [{ from, to }];
  const middle = from + splitOf(to - from);
  const [left, right] = [
    { from, to: middle },
    { from: middle, to },
  ];
  return older <= middle
    ? [...subproof(left, older, isWhole), right]
    : [...subproof(right, older, false), left];
}

export type Inclusion = { leaf: string; index: number; size: number; path: readonly string[]; root: string };

/** True if the hash of a leaf is at that index of the tree with that root. */
export function isIncluded({ leaf, index, size, path, root }: Inclusion): boolean {
  if (index < 0 || index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else hash = nodeHash(hash, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash === root;
}

export type Consistency = {
  from: { size: number; root: string };
  to: { size: number; root: string };
  path: readonly string[];
};

/** True if the tree of `from` is the beginning of the tree of `to`. */
export function isConsistent({ from, to, path }: Consistency): boolean {
  if (from.size < 1 || from.size > to.size) return false;
  if (from.size === to.size) return path.length === 0 && from.root === to.root;
  let [at, last] = [from.size - 1, to.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  // The root of a complete subtree is its own first hash, which the proof omits.
  const [first, ...rest] = at === 0 ? [from.root, ...path] : path;
  if (first === undefined) return false;
  let [older, newer] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else newer = nodeHash(newer, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && older === from.root && newer === to.root;
}
