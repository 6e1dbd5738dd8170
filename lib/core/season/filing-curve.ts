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
 * The course of a season, a point a day. Days are ISO days; `filed` and `before` are the days of each unit's
 * first filing, this year and the year before. Earlier filings count from the beginning.
 */
export function filingCurve({ dueOn, today, filed, before }: Season): FilingPoint[] {
  return Array.from({ length: SEASON.before + SEASON.after + 1 }, (_, index) => {
    const day = dayFrom(dueOn, index - SEASON.before);
    return {
      day,
      filed: day > today ? null : by(filed, day),
      before: by(before, yearBefore(day)),
    };
  });
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
