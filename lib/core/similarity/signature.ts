import { mixed } from "./shingles";

/**
 * MinHash with locality-sensitive hashing: if two texts have a share s of their shingles in common, each
 * position of their signatures is equal with probability s. Positions are grouped into bands of four, and a
 * band is one key. With ten bands, a passage that shares 0.8 of its shingles with another has a common key
 * 99.5 times of 100, one that shares 0.1 of them once in a thousand.
 */
const ROWS = 4;
const BANDS = 10;
/**
 * Number of bands for the search in all reports, where only nearly equal passages matter: 0.9 → 96 of 100,
 * equal → always.
 */
const FAR_BANDS = 3;

const seeds = Array.from({ length: ROWS * BANDS }, (_, index) => mixed((index + 1) * 0x9e3779b1));

/** The minimum of the shingles under each of forty hash functions, as 32-bit numbers. */
export function minHash(shingles: ReadonlySet<number>): number[] {
  const least = seeds.map(() => 0xffffffff);
  for (const shingle of shingles)
    for (let at = 0; at < seeds.length; at += 1) {
      const hash = mixed(shingle ^ (seeds[at] ?? 0));
      if (hash < (least[at] ?? 0)) least[at] = hash;
    }
  return least;
}

/**
 * The index keys of a passage: `near` for the reports of one county and year, `far` for all. Signed 32-bit
 * numbers.
 */
export type Keys = { near: number[]; far: number[] };

/**
 * The keys of a signature. `scope` identifies the county and year, so that near keys only match within them.
 */
export function bandKeys(signature: readonly number[], scope: string): Keys {
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const rows = signature.slice(band * ROWS, (band + 1) * ROWS);
    return rows.reduce((hash, row) => mixed(Math.imul(hash ^ row, 0x01000193)), mixed(band + 1));
  });
  const place = [...scope].reduce((hash, each) => mixed(hash ^ (each.codePointAt(0) ?? 0)), 0x2545f491);
  return {
    near: bands.map((band) => mixed(band ^ place) | 0),
    far: bands.slice(0, FAR_BANDS).map((band) => mixed(band ^ 0x7f4a7c15) | 0),
  };
}

/** The identifier of a county and year, for `keysOf`. */
export function bandScope(countyCode: string, year: number): string {
  return `${countyCode.trim()}:${year}`;
}
