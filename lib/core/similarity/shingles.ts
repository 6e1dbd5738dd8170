/**
 * The number of characters of a shingle: enough that reports on different things share few, and few enough to
 * tolerate small changes.
 */
const LENGTH = 4;

/**
 * Every sequence of four characters as a 32-bit number (FNV-1a), without duplicates. The result is the same
 * on every machine.
 */
export function shinglesOf(text: string): ReadonlySet<number> {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const found = new Set<number>();
  for (let at = 0; at + LENGTH <= codes.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let step = 0; step < LENGTH; step += 1) hash = Math.imul(hash ^ (codes[at + step] ?? 0), 0x01000193);
    found.add(mixed(hash >>> 0));
  }
  return found;
}

/** Jaccard similarity: the share of all shingles that both have, from 0 to 1. */
export function similarityOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const both = common(one, other);
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}

/** The share of the first's shingles that the second also has, from 0 to 1. */
export function containment(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  return one.size === 0 ? 0 : common(one, other) / one.size;
}

/** Spreads a 32-bit number over all bits (the finaliser of MurmurHash3). */
export function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function common(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let both = 0;
  for (const each of small) if (large.has(each)) both += 1;
  return both;
}
