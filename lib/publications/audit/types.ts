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
    | "order"
    | "checkpoint"
    | "rights"
    | "result"
    | "since";
  where: string;
};

export type Audit = {
  entries: number;
  publications: number;
  leaves: number;
  /** The ids of altered publications. */
  altered: string[];
  faults: AuditFault[];
};
