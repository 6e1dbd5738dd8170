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
    | "takeDown"
    | "since";
  where: string;
};

export type Audit = {
  entries: number;
  publications: number;
  leaves: number;
  faults: AuditFault[];
};

/** What the last daily look found: how many entries and publications, how many faults, and the first of them. */
export type AuditSummary = {
  at: Date;
  entries: number;
  publications: number;
  count: number;
  faults: { what: string; where: string }[];
};
