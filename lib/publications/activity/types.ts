/** One entry of the record, as an administrator reads it. */
type LoggedEvent = {
  sequence: number;
  at: Date;
  /** Who did it; null where the system did, or an account that is no longer there. */
  actor: string | null;
  what: string;
  /** Of what: a unit, a report with its year, an account. */
  about: string;
  details: string;
  /** The entry's own text, in which all of it stands. */
  text: string;
};

/** A page of them, the latest first. `before` asks for the next; null where there is none. */
export type ActivityPage = { events: LoggedEvent[]; before: number | null };
