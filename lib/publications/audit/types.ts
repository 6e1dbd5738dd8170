/** A contradiction, with the row or entry by kind and id. */
export type AuditFault = {
  what:
    | "gap"
    | "changedEntry"
    | "brokenChain"
    | "repeatedEntry"
    | "foreignRow"
    | "changedRow"
    | "missingRow"
    | "alteredPublication"
    | "leaf"
    | "node"
    | "head"
    | "key"
    | "takeDown"
    | "replaced"
    | "checkpoint"
    | "since";
  where: string;
};

export type Audit = {
  entries: number;
  publications: number;
  leaves: number;
  faults: AuditFault[];
};

/** The latest daily audit: number of entries and publications, number of faults, and the first of them. */
export type AuditSummary = {
  at: Date;
  entries: number;
  publications: number;
  count: number;
  faults: { what: string; where: string }[];
};
