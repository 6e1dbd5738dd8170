import { dayFrom } from "@/lib/core/beijing-time";
import type { ReminderPlan } from "@/lib/core/season/reminder-plan";
import { typedNumber } from "@/lib/core/tables/figures";

const isDay = /^\d{4}-\d{2}-\d{2}$/;
const DAY = 86_400_000;
/** The longest range of days off that is accepted, in days: a longer one is a mistyped year. */
const LONGEST = 60;

/** A plan as its form fields hold it. */
export type TypedPlan = Pick<ReminderPlan, "active" | "onTheDay" | "workingDaysOnly"> & {
  before: string;
  dailyAfter: string;
  from: string;
  to: string;
  daysOff: string;
  daysWorked: string;
};

export function typedOf({
  before,
  dailyAfter,
  hours,
  daysOff,
  daysWorked,
  ...plan
}: ReminderPlan): TypedPlan {
  return {
    ...plan,
    before: before.join("、"),
    dailyAfter: String(dailyAfter),
    from: String(hours.from),
    to: String(hours.to),
    daysOff: inRanges(daysOff).join(" "),
    daysWorked: daysWorked.join(" "),
  };
}

/** The typed plan, not validated yet: text that is not a number becomes NaN. */
export function planOf({ before, dailyAfter, from, to, daysOff, daysWorked, ...plan }: TypedPlan) {
  return {
    ...plan,
    before: parts(before).map(typedNumber),
    dailyAfter: typedNumber(dailyAfter),
    hours: { from: typedNumber(from), to: typedNumber(to) },
    daysOff: parts(daysOff.replace(/\s*(?:至|到|~|～|—+)\s*/g, "至")).flatMap(daysOf),
    daysWorked: parts(daysWorked),
  };
}

function parts(text: string): string[] {
  return text.split(/[\s、，,；;]+/).filter((part) => part !== "");
}

/** “2027-02-05至2027-02-11” as its days; anything else is kept, to be refused. */
function daysOf(part: string): string[] {
  const [first = "", last = first] = part.split("至");
  const [from, to] = [Date.parse(`${first}T00:00:00Z`), Date.parse(`${last}T00:00:00Z`)];
  if (!isDay.test(first) || !isDay.test(last) || !(from <= to && to - from <= LONGEST * DAY)) return [part];
  return Array.from({ length: (to - from) / DAY + 1 }, (_, index) => dayFrom(first, index));
}

/** Consecutive days as one range each. */
function inRanges(days: readonly string[]): string[] {
  const ranges: { first: string; last: string }[] = [];
  for (const day of [...new Set(days)].sort()) {
    const open = ranges.at(-1);
    if (open && dayFrom(open.last, 1) === day) open.last = day;
    else ranges.push({ first: day, last: day });
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}至${last}`));
}
