let clock = (): Date => new Date();

/** The server's time: the one place where the application asks for it. */
export function now(): Date {
  return clock();
}

/** Puts another clock in place, for a test; without an argument the real one returns. */
export function setClock(other: () => Date = () => new Date()): void {
  clock = other;
}
