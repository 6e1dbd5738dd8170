import { z } from "zod";
import { beijingHour, beijingMoment, dayFrom } from "../beijing-time";
import { yourWordOf } from "../self-word";
import type { UnitKind } from "../unit-kind";
import { daysUntil } from "./deadline";
import { isWorkingDay, nextWorkingDay } from "./holidays";

const whole = (from: number, to: number, otherwise: string) =>
  z.int(otherwise).min(from, otherwise).max(to, otherwise);

const dayOffFault = (typed: string) =>
  typed.includes("至")
    ? `放假日“${typed}”不是一段日期：前一天不能晚于后一天，一段最长 60 天。`
    : "放假日请写成 2026-02-14 的样子，日期要存在。";

/**
 * When a county's units are reminded of a report that is due. Hours are in China's time; `hours.from` is
 * inclusive, `hours.to` exclusive.
 */
export const reminderPlanSchema = z.object({
  active: z.boolean(),
  /** Days before the deadline, for example 10, 5 and 2. */
  before: z
    .array(whole(1, 60, "截止前几天提醒，请填 1 至 60 的天数，例如 10、5、2。"))
    .max(6, "最多设 6 个提前天数。"),
  onTheDay: z.boolean(),
  /** Every working day after the deadline, for this many days; 0 for never. */
  dailyAfter: whole(0, 60, "逾期后连续提醒几天，请填 0 至 60 的天数。"),
  hours: z
    .object({
      from: whole(0, 23, "几点以后可以发，请填 0 至 23 的钟点。"),
      to: whole(1, 24, "几点以后不再发，请填 1 至 24 的钟点。"),
    })
    .refine(({ from, to }) => from < to, "结束的钟点应晚于开始的钟点。"),
  /** Nothing is sent on weekends and days off: a reminder is then sent on the working day before. */
  workingDaysOnly: z.boolean(),
  /** Days off in addition to the national ones, as ISO days. */
  daysOff: z
    .array(z.iso.date({ error: ({ input }) => dayOffFault(String(input)) }))
    .max(200, "放假日太多，最多 200 天。"),
  /** Weekend days on which offices work, in addition to the national ones, as ISO days. */
  daysWorked: z
    .array(z.iso.date("调休上班日请写成 2026-02-14 的样子，日期要存在。"))
    .max(60, "调休上班日太多，最多 60 天。")
    .default([]),
});
export type ReminderPlan = z.infer<typeof reminderPlanSchema>;

export const usualPlan: ReminderPlan = {
  active: true,
  before: [10, 5, 2],
  onTheDay: true,
  dailyAfter: 30,
  hours: { from: 9, to: 18 },
  workingDaysOnly: true,
  daysOff: [],
  daysWorked: [],
};

/** The reason for a reminder. Its key identifies the occasion: a key is never sent twice. */
export type Occasion =
  | { key: string; kind: "before"; threshold: number }
  | { key: string; kind: "onTheDay" }
  | { key: string; kind: "late"; days: number };

/** A moment in China's time: an ISO day and the hour from 0 to 23. */
export type Moment = { day: string; hour: number };

/**
 * The occasion for reminding a unit at that moment, or null. `dueOn` is an ISO day. An occasion that was
 * missed, because nothing ran on its day, is made up for until the next one.
 */
export function occasionAt(plan: ReminderPlan, dueOn: string, { day, hour }: Moment): Occasion | null {
  if (!plan.active || hour < plan.hours.from || hour >= plan.hours.to) return null;
  if (plan.workingDaysOnly && !isWorkingDay(day, plan)) return null;
  const left = daysUntil(day, dueOn);
  if (left < 0) return -left <= plan.dailyAfter ? { key: `late-${day}`, kind: "late", days: -left } : null;
  // Nothing is sent before the next working day, so reminders due in between are sent now.
  const lastLeft = plan.workingDaysOnly ? daysUntil(nextWorkingDay(day, plan), dueOn) + 1 : left;
  const reached = Math.min(left, lastLeft);
  if (plan.onTheDay && reached <= 0) return { key: `due-${dueOn}`, kind: "onTheDay" };
  const threshold = plan.before.filter((days) => days >= reached).sort((a, b) => a - b)[0];
  return threshold === undefined ? null : { key: `before-${threshold}-${dueOn}`, kind: "before", threshold };
}

/** The moment itself, or the end of the quiet hours that it is in. */
export function outOfQuietHours({ hours }: ReminderPlan, moment: Date): Date {
  const { day, hour } = beijingMoment(moment);
  if (hours.from <= hour && hour < hours.to) return moment;
  return beijingHour(hour < hours.from ? day : dayFrom(day, 1), hours.from);
}

/**
 * When what comes many at a time is sent: at the next full hour, or when the quiet hours end. What is written
 * in the last minute of an hour goes with the next one: it may not be stored before the hour is over.
 */
export function gatheredUntil(plan: ReminderPlan, moment: Date): Date {
  const hour = 3_600_000;
  return outOfQuietHours(plan, new Date((Math.floor((moment.getTime() + 60_000) / hour) + 1) * hour));
}

/** What is due: whose report, of which year, and when; `dueDay` is in words, as “2026年1月20日”. */
type Due = { unit: { kind: UnitKind; name: string }; year: number; dueDay: string };

/** The text of a reminder: the time left, and what to do. It speaks to the unit by its own word. */
export function reminderWords({ unit, year, dueDay }: Due, daysLeft: number): string {
  const report = `${yourWordOf(unit.kind, unit.name)} ${year} 年度政府信息公开工作年度报告`;
  if (daysLeft < 0)
    return `${report}应于${dueDay}报送，已逾期 ${-daysLeft} 天。请尽快报送；有特殊情况的，请向政务公开主管部门说明原因。`;
  if (daysLeft === 0) return `${report}今天（${dueDay}）是报送的最后一天，请在今天之内完成审签并报送。`;
  return `${report}应于${dueDay}以前报送，还有 ${daysLeft} 天。请按时完成填报、审签和报送。`;
}
