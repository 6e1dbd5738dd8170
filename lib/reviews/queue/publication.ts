import { daysUntil, publicationDayOf } from "@/lib/core/season/deadline";
import type { QueueRow } from "../types";

/** The last day on which the row's report is public in time (ISO); null without a due day. */
export function publishByOf({ kind, year, dueOn }: QueueRow): string | null {
  return dueOn ? publicationDayOf(kind, year, dueOn) : null;
}

/**
 * Whether a row says something of its publication. It does not of a report that was issued elsewhere before,
 * nor where “未报，逾期 5 天” says the same already.
 */
export function hasPublicationWords(row: QueueRow): boolean {
  const { publishedOn, filedOn, unpublishedFor, daysLeft } = row;
  if (publishedOn) return filedOn !== undefined;
  return unpublishedFor !== undefined && !(daysLeft !== undefined && -daysLeft >= unpublishedFor);
}

/**
 * Orders rows by publication: the longest overdue first, then those published latest after their day, then
 * those in time; undefined, which lists put last, where nothing is said.
 */
export function publicationRank(row: QueueRow): number | undefined {
  if (!hasPublicationWords(row)) return undefined;
  if (row.unpublishedFor !== undefined) return -1_000_000 - row.unpublishedFor;
  return -daysAfter(publishByOf(row), row.publishedOn);
}

/** Orders rows by filing: first the first due, then those filed latest after their day, then the others. */
export function filingRank({ daysLeft, dueOn, filedOn }: QueueRow): number | undefined {
  if (daysLeft !== undefined) return daysLeft;
  return filedOn ? 1_000_000 - daysAfter(dueOn, filedOn) : undefined;
}

function daysAfter(day: string | null | undefined, on: string | undefined): number {
  return day && on ? daysUntil(day, on) : 0;
}

/** How a report was filed and published, as lists are filtered by. */
export const timings = [
  "filedInTime",
  "filedLate",
  "publishedInTime",
  "publishedLate",
  "unpublished",
] as const;
export type Timing = (typeof timings)[number];

export function isOfTiming(row: QueueRow, timing: Timing): boolean {
  const { dueOn, filedOn, publishedOn, unpublishedFor } = row;
  const filed = filedOn !== undefined && dueOn !== undefined;
  const published = publishedOn !== undefined && filed;
  switch (timing) {
    case "filedInTime":
      return filed && filedOn <= dueOn;
    case "filedLate":
      return filed && filedOn > dueOn;
    case "publishedInTime":
      return published && publishedOn <= (publishByOf(row) ?? "");
    case "publishedLate":
      return published && publishedOn > (publishByOf(row) ?? "");
    case "unpublished":
      return unpublishedFor !== undefined && hasPublicationWords(row);
  }
}
