import type { ReminderPlan } from "@/lib/core/season/reminder-plan";

/** A plan as its form fields hold it. */
export type TypedPlan = Pick<ReminderPlan, "active" | "onTheDay" | "workingDaysOnly"> & {
  before: string;
  dailyAfter: string;
  from: string;
  to: string;
  daysOff: string;
};

export function typedOf({ before, dailyAfter, hours, daysOff, ...plan }: ReminderPlan): TypedPlan {
  return {
    ...plan,
    before: before.join("、"),
    dailyAfter: String(dailyAfter),
    from: String(hours.from),
    to: String(hours.to),
    daysOff: daysOff.join(" "),
  };
}

/** The typed plan, not validated yet: text that is not a number becomes NaN. */
export function planOf({ before, dailyAfter, from, to, daysOff, ...plan }: TypedPlan) {
  return {
    ...plan,
    before: parts(before).map(Number),
    dailyAfter: numberOf(dailyAfter),
    hours: { from: numberOf(from), to: numberOf(to) },
    daysOff: parts(daysOff),
  };
}

function parts(text: string): string[] {
  return text.split(/[\s、，,；;]+/).filter((part) => part !== "");
}

/** An empty field is not zero. */
function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}
