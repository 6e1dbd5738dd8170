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
