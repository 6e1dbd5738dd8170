type Clock = () => Date;

const real: Clock = () => new Date();

// A build loads this module more than once; all instances share one clock.
const kept = globalThis as { nianbaoClock?: Clock };

/** The server's time: the only place where the application reads the clock. */
export function now(): Date {
  return (kept.nianbaoClock ?? real)();
}

/** Replaces the clock for a test; without an argument, restores the real one. */
export function setClock(other: Clock = real): void {
  kept.nianbaoClock = other;
}
