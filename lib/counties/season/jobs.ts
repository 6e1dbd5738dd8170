import { beijingDay, beijingMoment, dayFrom } from "@/lib/core/beijing-time";
import { daysUntil } from "@/lib/core/season/deadline";
import { occasionAt, reminderWords } from "@/lib/core/season/reminder-plan";
import { findPlan } from "@/lib/messages/data";
import type { NewMessage } from "@/lib/messages/types";
import { now } from "@/lib/platform/clock";
import { chineseDay } from "../rules";
import { listDueDaysOf, listOwing, listSeasons } from "./data";
import { remindByPlan } from "./mutations";

/** Days before and after a county's due day within which its whole reminder plan lies. */
const AROUND = 100;

/**
 * Reminds every unit that owes a report at the times of its county's plan, each time once. Returns the number
 * of reminders.
 */
export async function remindDue(): Promise<number> {
  const moment = beijingMoment(now());
  const seasons = await listSeasons(dayFrom(moment.day, -AROUND), dayFrom(moment.day, AROUND));
  let reminded = 0;
  for (const { countyCode, year } of seasons) reminded += await remindCounty(countyCode, year);
  return reminded;
}

async function remindCounty(countyCode: string, year: number): Promise<number> {
  const plan = await findPlan(countyCode);
  const owing = await listOwing(countyCode, year);
  if (!plan.active || owing.length === 0) return 0;
  const moment = beijingMoment(now());
  const today = beijingDay(now());
  const codes = owing.map(({ code }) => code);
  const due = new Map((await listDueDaysOf(codes, year)).map(({ unitCode, dueOn }) => [unitCode, dueOn]));
  const messages = owing.flatMap((unit): NewMessage[] => {
    const { code: unitCode } = unit;
    const dueOn = due.get(unitCode);
    const occasion = dueOn ? occasionAt(plan, dueOn, moment) : null;
    if (!dueOn || !occasion) return [];
    const text = reminderWords({ unit, year, dueDay: chineseDay(dueOn) }, daysUntil(today, dueOn));
    return [
      {
        ...{ kind: "deadline", unitCode, year, text, href: "/desk/reports" },
        key: `${unitCode}-${year}-${occasion.key}`,
      },
    ];
  });
  return remindByPlan(messages);
}
