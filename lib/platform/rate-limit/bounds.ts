/** How often somebody may ask within so many seconds. */
export type Bound = {
  points: number;
  seconds: number;
  /** Counted here first and written by tens: a cheap answer costs no write. */
  byTens?: true;
};

/**
 * By network address for what everybody may ask, by account for what is signed in. An office of a hundred has
 * one address.
 */
export const bounds = {
  search: { points: 300, seconds: 60, byTens: true },
  openData: { points: 600, seconds: 60, byTens: true },
  /** Files of a whole year. */
  years: { points: 30, seconds: 60 },
  /** Files and digests that are held against what was published. */
  verify: { points: 60, seconds: 60 },
  /** What is read, revised and accepted of other files: a folder of many goes file by file. */
  imports: { points: 1200, seconds: 60, byTens: true },
  /** Files that are made for the one who asks. */
  exports: { points: 60, seconds: 60 },
} as const satisfies Record<string, Bound>;

export type BoundName = keyof typeof bounds;
