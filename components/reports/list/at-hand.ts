import { editableStates } from "@/lib/core/workflow/workflow";
import type { DraftRow } from "@/lib/reports/loaders";

/** The report that waits for this person, and for what. */
export type AtHand = { row: DraftRow; toDo: "write" | "sign" | "submit" };

/**
 * The current report: a returned one first, then the newest that the person can write, then the newest that
 * waits for their signature or their submission. `rows` are newest year first.
 */
export function reportAtHand(rows: readonly DraftRow[]): AtHand | null {
  const of = (role: DraftRow["roles"][number], ...states: readonly string[]) =>
    rows.find(({ state, roles }) => roles.includes(role) && states.includes(state));
  const write = of("clerk", "returned", "sentBack") ?? of("clerk", ...editableStates);
  if (write) return { row: write, toDo: "write" };
  const sign = of("signer", "awaitingSignOff");
  if (sign) return { row: sign, toDo: "sign" };
  const submit = of("clerk", "signedOff") ?? of("signer", "signedOff");
  return submit ? { row: submit, toDo: "submit" } : null;
}
