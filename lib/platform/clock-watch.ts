/** Milliseconds between two checks. */
const EVERY = 10_000;
/** Milliseconds: gradual corrections by NTP stay far below. */
const SMALL = 2_000;

/** Two readings taken together: the time of day, and a monotonic clock, in milliseconds. */
export type ClockReading = { day: number; running: number };

/**
 * The milliseconds by which the time of day was set between two readings, forwards (positive) or back; 0 if
 * it was not. A suspended machine counts as set forwards, because its monotonic clock stops.
 */
export function clockJump(before: ClockReading, after: ClockReading): number {
  const jump = after.day - before.day - (after.running - before.running);
  return Math.abs(jump) < SMALL ? 0 : Math.round(jump);
}

const read = (): ClockReading => ({ day: Date.now(), running: performance.now() });

// A build loads this module more than once; all instances share one watch.
const shared = globalThis as { nianbaoLookAtClock?: () => Promise<void> };

/** Checks the clock as long as this process lives, and reports each jump in milliseconds. */
export function watchClock(report: (jump: number) => Promise<void>): NodeJS.Timeout {
  let before = read();
  const look = async () => {
    const after = read();
    const jump = clockJump(before, after);
    before = after;
    if (jump !== 0) await report(jump);
  };
  shared.nianbaoLookAtClock = look;
  return setInterval(() => void look(), EVERY).unref();
}

/** Checks the clock now, before something is done because of the time; nothing if it is not watched. */
export async function lookAtClock(): Promise<void> {
  await shared.nianbaoLookAtClock?.();
}
