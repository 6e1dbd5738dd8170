type Clock = () => Date;

const real: Clock = () => new Date();

// A build loads this module more than once; all instances share one clock.
const shared = globalThis as { nianbaoClock?: Clock };

/**
 * The server's time, for whatever is stored or shown. Only what must not follow a replaced clock reads the
 * real one: rate limits, the watch of the clock itself and the times of the queue.
 */
export function now(): Date {
  return (shared.nianbaoClock ?? real)();
}

/** Replaces the clock for a test; without an argument, restores the real one. */
export function setClock(other: Clock = real): void {
  shared.nianbaoClock = other;
}
