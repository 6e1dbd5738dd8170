/** The number of requests permitted within so many seconds. */
export type Bound = {
  points: number;
  seconds: number;
  /** Counted in memory and written in steps of ten, so that cheap requests cause no write each. */
  byTens?: true;
};

/**
 * By network address for public requests, by account for signed-in ones. An office of a hundred may share one
 * address.
 */
export const bounds = {
  search: { points: 300, seconds: 60, byTens: true },
  openData: { points: 600, seconds: 60, byTens: true },
  /** Public pages and lists that are drawn or computed for the request. */
  publicPages: { points: 600, seconds: 60, byTens: true },
  /** Files of a whole year. */
  years: { points: 30, seconds: 60 },
  /** Files and digests to verify. */
  verify: { points: 60, seconds: 60 },
  /** Imports: reading, revising and accepting; the files of a folder are sent one by one. */
  imports: { points: 1200, seconds: 60, byTens: true },
  /** Entries of the record about failed sign-ins: of each kind one an hour, by account or by network. */
  failedSignIns: { points: 1, seconds: 3600 },
  /** Files generated on request. */
  exports: { points: 60, seconds: 60 },
} as const satisfies Record<string, Bound>;

export type BoundName = keyof typeof bounds;
