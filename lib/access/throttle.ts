/** Failed sign-ins recorded for one username. */
export type Throttle = { failures: number; lastFailedAt: Date | null; lockedUntil: Date | null };

/** Failures that cost nothing: a slip of the finger, and another. */
const freeFailures = 2;
/** With this many failures a username is locked. */
const lockingFailures = 10;
/** How long a lock lasts, and how long failures are remembered, in milliseconds. */
export const lockMs = 15 * 60 * 1000;

export const untried: Throttle = { failures: 0, lastFailedAt: null, lockedUntil: null };

/**
 * Until when no attempt is evaluated: 1, 2, 4 … seconds after the third, fourth, fifth … failure, and 15 minutes after the
 * tenth. Null where the next attempt may be made at once.
 */
export function waitsUntil({ failures, lastFailedAt, lockedUntil }: Throttle): Date | null {
  if (lockedUntil) return lockedUntil;
  if (!lastFailedAt || failures <= freeFailures) return null;
  return new Date(lastFailedAt.getTime() + 1000 * 2 ** (failures - freeFailures - 1));
}

/**
 * Whether an attempt at that moment is evaluated at all. A wait longer than any that is ever set comes of a clock that was set back:
 * it locks nobody out.
 */
export function isAllowed(throttle: Throttle, at: Date): boolean {
  const until = waitsUntil(throttle);
  return until === null || at >= until || until.getTime() - at.getTime() > lockMs;
}

/** What is recorded after a failure at that moment. Failures older than a lock's length are forgotten. */
export function afterFailure(throttle: Throttle, at: Date): Throttle {
  const stale = throttle.lastFailedAt === null || at.getTime() - throttle.lastFailedAt.getTime() >= lockMs;
  const failures = (stale ? 0 : throttle.failures) + 1;
  return {
    failures,
    lastFailedAt: at,
    lockedUntil: failures >= lockingFailures ? new Date(at.getTime() + lockMs) : null,
  };
}
