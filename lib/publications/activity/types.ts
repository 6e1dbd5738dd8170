/** One entry of the record, as an administrator reads it. */
type LoggedEvent = {
  sequence: number;
  at: Date;
  /** Null for the system, and for accounts that no longer exist. */
  actor: string | null;
  what: string;
  /** The object: a unit, a report with its year, or an account. */
  about: string;
  details: string;
  /** The full text of the entry. */
  text: string;
};

/** A page of entries, latest first. `before` is the cursor of the next page; null if there is none. */
export type ActivityPage = { events: LoggedEvent[]; before: number | null };
