import { editableStates, type State } from "@/lib/core/workflow/workflow";
import type { DraftRow } from "@/lib/reports/loaders";

const neverFiled: readonly State[] = ["drafting", "awaitingSignOff", "sentBack", "signedOff"];

/** True if it is not owed any more, and was never submitted. */
export function isLeft({ notOwed, state }: DraftRow): boolean {
  return notOwed === true && neverFiled.includes(state);
}

/** The report that waits for this person, and for what; `wait`: it waits for others, or is done. */
export type AtHand = { row: DraftRow; toDo: "write" | "sign" | "submit" | "wait" };

/**
 * The current report: a returned one first, then the newest that the person can write, then the newest that
 * waits for their signature or their submission, then that of the year that is due, wherever it is. Not one
 * that was left when the unit was merged or dissolved. `every` report is given newest year first.
 */
export function reportAtHand(every: readonly DraftRow[], dueYear: number): AtHand | null {
  const rows = every.filter((row) => !isLeft(row));
  const of = (role: DraftRow["roles"][number], ...states: readonly string[]) =>
    rows.find(({ state, roles }) => roles.includes(role) && states.includes(state));
  const write = of("clerk", "returned", "sentBack") ?? of("clerk", ...editableStates);
  if (write) return { row: write, toDo: "write" };
  const sign = of("signer", "awaitingSignOff");
  if (sign) return { row: sign, toDo: "sign" };
  const submit = of("clerk", "signedOff") ?? of("signer", "signedOff");
  if (submit) return { row: submit, toDo: "submit" };
  const newest = rows.find(({ year }) => year >= dueYear);
  return newest ? { row: newest, toDo: "wait" } : null;
}
