import { dayFrom } from "../beijing-time";

/**
 * The number of units that had filed by the end of a day: this year (null for future days), and by the same
 * day of the year before.
 */
export type FilingPoint = { day: string; filed: number | null; before: number };

type Season = { dueOn: string; today: string; filed: readonly string[]; before: readonly string[] };

/**
 * Days before and after the deadline that the season includes: with the usual deadline it begins at New Year.
 */
const SEASON = { before: 30, after: 10 };

/**
 * The course of a season as it is sent: the counts of each day since `from` (ISO), those of this year only up
 * to today. A third of a point's text would be its day.
 */
export type FilingCourse = { from: string; filed: number[]; before: number[] };

/**
 * The course of a season. Days are ISO days; `filed` and `before` are the days of each unit's first filing,
 * this year and the year before. Earlier filings count from the beginning.
 */
export function filingCourse({ dueOn, today, filed, before }: Season): FilingCourse {
  const from = dayFrom(dueOn, -SEASON.before);
  const days = Array.from({ length: SEASON.before + SEASON.after + 1 }, (_, at) => dayFrom(from, at));
  return {
    from,
    filed: days.filter((day) => day <= today).map((day) => by(filed, day)),
    before: days.map((day) => by(before, yearBefore(day))),
  };
}

/** A point a day. */
export function filingCurve({ from, filed, before }: FilingCourse): FilingPoint[] {
  return before.map((count, at) => ({ day: dayFrom(from, at), filed: filed[at] ?? null, before: count }));
}

function by(days: readonly string[], day: string): number {
  return days.filter((each) => each <= day).length;
}

/**
 * The same day a year earlier. For 29 February the text is no date, but sorts between the 28th and March, and
 * it is only used for comparison.
 */
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
