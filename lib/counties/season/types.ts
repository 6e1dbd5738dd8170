import type { Means } from "@/lib/core/season/message-kinds";

/** A later due day of one unit and year. `dueOn` is an ISO day. */
export type Extension = { unitCode: string; year: number; dueOn: string; reason: string };

/** Reminders of a unit about its report of a year. */
export type Reminded = {
  unitCode: string;
  year: number;
  times: number;
  last: { means: Means; at: Date; answer?: string };
};

/** One reminder of the log. `author` is null if the county's plan sent it, `answer` until there is one. */
export type LoggedReminder = {
  id: string;
  means: Means;
  text: string;
  answer: string | null;
  author: string | null;
  at: Date;
};

/** Reminders of a unit about its report of a year, newest first. */
export type ReminderPage = { reminders: LoggedReminder[]; hasOlder: boolean };

export type Contact = { contact: string | null; phone: string | null };
