import { mixed } from "./shingles";

/**
 * MinHash with locality-sensitive hashing: two texts of which a share s of the shingles is common have the
 * same number at each of the places of their signatures with probability s. Places are taken together in
 * bands of four, and a band is one key: with ten bands a passage that shares 0.8 of its shingles with another
 * meets it in some key 99.5 times of 100, one that shares 0.1 of them once in a thousand.
 */
const ROWS = 4;
const BANDS = 10;
/**
 * Bands that are looked up far away, where only the nearly equal is of interest: 0.9 → 96 of 100, equal →
 * always.
 */
const FAR_BANDS = 3;

const seeds = Array.from({ length: ROWS * BANDS }, (_, index) => mixed((index + 1) * 0x9e3779b1));

/** The least of each of forty orders of the shingles, as 32-bit numbers. */
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
 * What a passage is found by: `near` among the reports of one county and year, `far` among all. Signed 32-bit
 * numbers.
 */
export type Keys = { near: number[]; far: number[] };

/** The keys of a signature. `scope` names the county and year, so that near keys meet nothing of another. */
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

/** The name of a county and year, for `keysOf`. */
export function bandScope(countyCode: string, year: number): string {
  return `${countyCode.trim()}:${year}`;
}
