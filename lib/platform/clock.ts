type Clock = () => Date;

const real: Clock = () => new Date();

// A build loads this module more than once, and all of them tell one time.
const kept = globalThis as { nianbaoClock?: Clock };

/** The server's time: the one place where the application asks for it. */
export function now(): Date {
  return (kept.nianbaoClock ?? real)();
}

/** Puts another clock in place, for a test; without an argument the real one returns. */
export function setClock(other: Clock = real): void {
  kept.nianbaoClock = other;
}
