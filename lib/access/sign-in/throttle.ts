/** Failed sign-ins recorded under one key (throttle-keys.ts). */
export type Throttle = { failures: number; lastFailedAt: Date | null; lockedUntil: Date | null };

/** How many failures are borne: those that cost nothing, and with how many the key is locked. */
export type Patience = { free: number; locking: number };
/** Of one name from one place: a slip of the finger, and another. */
export const ofOnePerson: Patience = { free: 2, locking: 10 };
/** How long a lock lasts, and how long failures are remembered, in milliseconds. */
export const lockMs = 15 * 60 * 1000;

export const untried: Throttle = { failures: 0, lastFailedAt: null, lockedUntil: null };

/**
 * Until when no attempt is evaluated: 1, 2, 4 … seconds after the first, second, third … failure beyond the
 * free ones, and 15 minutes after the locking one. Null where the next attempt may be made at once.
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
 * Whether an attempt at that moment is evaluated at all. A wait longer than any that is ever set comes of a
 * clock that was set back: it locks nobody out.
 */
export function isAllowed(throttle: Throttle, at: Date, patience: Patience = ofOnePerson): boolean {
  const until = waitsUntil(throttle, patience);
  return until === null || at >= until || until.getTime() - at.getTime() > lockMs;
}

/** What is recorded after a failure at that moment. Failures older than a lock's length are forgotten. */
export function afterFailure(throttle: Throttle, at: Date, { locking }: Patience = ofOnePerson): Throttle {
  const stale = throttle.lastFailedAt === null || at.getTime() - throttle.lastFailedAt.getTime() >= lockMs;
  const failures = (stale ? 0 : throttle.failures) + 1;
  return {
    failures,
    lastFailedAt: at,
    lockedUntil: failures >= locking ? new Date(at.getTime() + lockMs) : null,
  };
}
