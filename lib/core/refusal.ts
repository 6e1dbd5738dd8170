/** Why something was not done: a code for programs, and a Chinese message with what to do. */
export type Refusal = { code: string; message: string };

/**
 * The result of a mutation or an action: for errors that users can cause, a refusal instead of an exception.
 */
export type Result<Value> = { ok: true; value: Value } | { ok: false; refusals: Refusal[] };

export function done<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function refused(code: string, message: string): { ok: false; refusals: Refusal[] } {
  return { ok: false, refusals: [{ code, message }] };
}

/**
 * Codes of temporary refusals: no network, a timeout, an unexpected failure, too many requests, no disk
 * space, no database.
 */
const ofTheMoment: readonly string[] = [
  "offline",
  "timeout",
  "unexpected",
  "busy",
  "diskFull",
  "unavailable",
];

/** True if the same request may succeed later without anybody changing something. */
export function isPassing(code: string): boolean {
  return ofTheMoment.includes(code);
}
