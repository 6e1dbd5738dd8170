import type { OwnRow } from "@/lib/counties/own-form/rows";

/** A row to be added below another (at the top if null), or one to be changed. */
export type RowEdit =
  | { kind: "add"; after: OwnRow | null }
  | { kind: "own"; row: OwnRow }
  | { kind: "national"; row: OwnRow };
