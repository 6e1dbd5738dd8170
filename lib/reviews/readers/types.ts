/** The latest event of a report or list by somebody else than who asks. */
type LastMove = { id: string; by: string; move: string };

/** Who else has the report open, and the latest event. `course` changes whenever the page would. */
export type Colleagues = { others: string[]; course: string; last: LastMove | null };

/**
 * `course` changes whenever the list of reports would; `last` is the latest move of a report in it; `readers`
 * are the names of other people who have a report open, by its id.
 */
export type QueueCourse = {
  course: string;
  last: (LastMove & { unit: string; year: number }) | null;
  readers: Record<string, string[]>;
};
