/** Failed sign-ins recorded under one key (throttle-keys.ts). */
export type Throttle = { failures: number; lastFailedAt: Date | null; lockedUntil: Date | null };

/** The limits of a key: the number of failures without delay, and the number that locks it. */
export type Patience = { free: number; locking: number };
/** One username from one address: allows for typing errors. */
export const ofOnePerson: Patience = { free: 2, locking: 10 };
/** Duration of a lock, and how long failures are remembered, in milliseconds. */
export const lockMs = 15 * 60 * 1000;

export const untried: Throttle = { failures: 0, lastFailedAt: null, lockedUntil: null };

/**
 * Until when attempts are rejected: 1, 2, 4 … seconds after the first, second, third … failure beyond the
 * free ones, and 15 minutes after the locking one. Null if the next attempt is allowed immediately.
 */
export function waitsUntil(
  { failures, lastFailedAt, lockedUntil }: Throttle,
  { free }: Patience = ofOnePerson,
): Date | null {
  if (lockedUntil) return lockedUntil;
  if (!lastFailedAt || failures <= free) return null;
  return new Date(lastFailedAt.getTime() + Math.min(lockMs, 1000 * 2 ** (failures - free - 1)));
}

/**
 * True if an attempt at that moment is evaluated. A wait longer than the maximum means that the clock was set
 * back: it is ignored.
 */
export function isAllowed(throttle: Throttle, at: Date, patience: Patience = ofOnePerson): boolean {
  const until = waitsUntil(throttle, patience);
  return until === null || at >= until || until.getTime() - at.getTime() > lockMs;
}

/** The throttle after a failure at that moment. Failures older than the lock duration are forgotten. */
export function afterFailure(throttle: Throttle, at: Date, { locking }: Patience = ofOnePerson): Throttle {
  const stale = throttle.lastFailedAt === null || at.getTime() - throttle.lastFailedAt.getTime() >= lockMs;
  const failures = (stale ? 0 : throttle.failures) + 1;
  return {
    failures,
    lastFailedAt: at,
    lockedUntil: failures >= locking ? new Date(at.getTime() + lockMs) : null,
  };
}
