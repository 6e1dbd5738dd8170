/** Why something was not done: a code for programs, and a Chinese sentence that says what to do. */
export type Refusal = { code: string; message: string };

/** What a mutation or an action answers: never an exception for what a person can cause. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; refusals: Refusal[] };

export function done<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function refused(code: string, message: string): { ok: false; refusals: Refusal[] } {
  return { ok: false, refusals: [{ code, message }] };
}

/**
 * Refusals of the moment, not of what was asked: no network, no answer in time, an unexpected failure, too
 * much at once, no room on the disk.
 */
const ofTheMoment: readonly string[] = ["offline", "timeout", "unexpected", "busy", "diskFull"];

/** Whether the same request may succeed later without anybody doing anything else. */
export function isPassing(code: string): boolean {
  return ofTheMoment.includes(code);
}
