/** What does not agree, and where: a row or an entry by its kind and id. */
export type AuditFault = {
  what:
    | "gap"
    | "changedEntry"
    | "brokenChain"
    | "foreignRow"
    | "changedRow"
    | "missingRow"
    | "alteredPublication"
    | "leaf"
    | "head"
    | "key"
    | "since";
  where: string;
};

export type Audit = {
  entries: number;
  publications: number;
  leaves: number;
  faults: AuditFault[];
};
