import { dayFrom } from "../beijing-time";

/**
 * How many units had filed by the end of a day: this year, null for days to come, and by the same day of the
 * year before.
 */
export type FilingPoint = { day: string; filed: number | null; before: number };

type Season = { dueOn: string; today: string; filed: readonly string[]; before: readonly string[] };

/**
 * Days before the day on which reports are due, and after it, that make a season: with the usual day it
 * begins at New Year.
 */
const SEASON = { before: 30, after: 10 };

/**
 * The course of a season, a point a day. Days are ISO days; `filed` and `before` are those on which units
 * filed, each unit's first, this year and the year before. Whoever filed earlier counts from the beginning.
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
 * The same day a year earlier; for the 29th of February the text sorts between the 28th and March, which is
 * what is compared.
 */
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
