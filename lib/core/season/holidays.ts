import { dayFrom } from "../beijing-time";

/**
 * Days off and working weekends of one year, as announced by the State Council. ISO days; both ends of a
 * range are inclusive.
 */
type HolidayYear = {
  year: number;
  source: string;
  off: readonly [string, string][];
  worked: readonly string[];
};

const years: readonly HolidayYear[] = [
  {
    year: 2025,
    source: "国办发明电〔2024〕12号",
    off: [
      ["2025-01-01", "2025-01-01"],
      ["2025-01-28", "2025-02-04"],
      ["2025-04-04", "2025-04-06"],
      ["2025-05-01", "2025-05-05"],
      ["2025-05-31", "2025-06-02"],
      ["2025-10-01", "2025-10-08"],
    ],
    worked: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  {
    year: 2026,
    source: "国办发明电〔2025〕7号",
    off: [
      ["2026-01-01", "2026-01-03"],
      ["2026-02-15", "2026-02-23"],
      ["2026-04-04", "2026-04-06"],
      ["2026-05-01", "2026-05-05"],
      ["2026-06-19", "2026-06-21"],
      ["2026-09-25", "2026-09-27"],
      ["2026-10-01", "2026-10-07"],
    ],
    worked: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  },
];

/** The years with known holidays; in other years only weekends and a county's own days are days off. */
export const holidayYears: readonly number[] = years.map(({ year }) => year);

/** A county's own days, as ISO days: `daysOff` besides the national ones, and `daysWorked` at weekends. */
export type CountyDays = { daysOff: readonly string[]; daysWorked: readonly string[] };

const noCountyDays: CountyDays = { daysOff: [], daysWorked: [] };

/** True if offices work on that ISO day. A county's own days come before the national ones. */
export function isWorkingDay(day: string, { daysOff, daysWorked }: CountyDays = noCountyDays): boolean {
  if (daysWorked.includes(day)) return true;
  if (daysOff.includes(day)) return false;
  const known = years.find(({ year }) => String(year) === day.slice(0, 4));
  if (known?.worked.includes(day)) return true;
  if (known?.off.some(([first, last]) => first <= day && day <= last)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The first working day after that day, at most a month later. */
export function nextWorkingDay(day: string, own: CountyDays = noCountyDays): string {
  let next = dayFrom(day, 1);
  for (let tries = 0; tries < 30 && !isWorkingDay(next, own); tries += 1) next = dayFrom(next, 1);
  return next;
}

/** The month from which the State Council's notice for the next year is expected. */
const NOTICE_MONTH = 11;

/**
 * The years for which a county's reminders need the national holidays on that ISO day, but this version does
 * not know them and the county has not entered any day.
 */
export function yearsWithoutHolidays(today: string, { daysOff, daysWorked }: CountyDays): number[] {
  const year = Number(today.slice(0, 4));
  const needed = Number(today.slice(5, 7)) >= NOTICE_MONTH ? [year, year + 1] : [year];
  const entered = [...daysOff, ...daysWorked].map((day) => Number(day.slice(0, 4)));
  return needed.filter((each) => !holidayYears.includes(each) && !entered.includes(each));
}
