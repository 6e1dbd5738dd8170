/** The latest daily audit: number of entries and publications, number of faults, and the first of them. */
export type AuditSummary = {
  at: Date;
  entries: number;
  publications: number;
  count: number;
  faults: { what: string; where: string }[];
  /** The ids of altered publications. */
  altered: string[];
};
