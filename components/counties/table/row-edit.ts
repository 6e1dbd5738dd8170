import type { OwnRow } from "@/lib/counties/own-form/rows";

/** What is being done to the table: a row added below another (at the top where null), or one changed. */
export type RowEdit =
  | { kind: "add"; after: OwnRow | null }
  | { kind: "own"; row: OwnRow }
  | { kind: "national"; row: OwnRow };
