/** Milliseconds between two looks. */
const EVERY = 10_000;
/** Milliseconds: what a time server corrects by little and little stays far below. */
const SMALL = 2_000;

/** A pair of readings: the time of day, and a clock that nobody can set, both in milliseconds. */
export type ClockReading = { day: number; running: number };

/**
 * By how many milliseconds the time of day was set between two readings, forwards (positive) or back; 0 where
 * it was not. A machine that slept counts as set forwards: its running clock stood still.
 */
export function clockJump(before: ClockReading, after: ClockReading): number {
  const jump = after.day - before.day - (after.running - before.running);
  return Math.abs(jump) < SMALL ? 0 : Math.round(jump);
}

const read = (): ClockReading => ({ day: Date.now(), running: performance.now() });

/**
 * Looks at the clock as long as this process lives, and reports each time it was set, by how many
 * milliseconds.
 */
export function watchClock(report: (jump: number) => Promise<void>): NodeJS.Timeout {
  let before = read();
  const look = setInterval(() => {
    const after = read();
    const jump = clockJump(before, after);
    before = after;
    if (jump !== 0) void report(jump);
  }, EVERY);
  return look.unref();
}
