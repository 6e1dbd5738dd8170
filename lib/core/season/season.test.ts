import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFrom } from "../beijing-time";
import { daysUntil } from "./deadline";
import { holidayYears, isWorkingDay, nextWorkingDay, yearsWithoutHolidays } from "./holidays";
import {
  occasionAt,
  outOfQuietHours,
  type ReminderPlan,
  reminderPlanSchema,
  reminderWords,
  usualPlan,
} from "./reminder-plan";

describe("working days", () => {
  test.each([
    ["2026-02-13", true, "a Friday"],
    ["2026-02-14", true, "a Saturday that is worked for the Spring Festival"],
    ["2026-02-16", false, "a Monday of the Spring Festival"],
    ["2026-02-24", true, "the Tuesday after it"],
    ["2026-01-31", false, "a Saturday"],
    ["2031-10-01", true, "a Wednesday of a year of which nothing is known"],
  ])("%s: %s, %s", (day, works) => {
    expect(isWorkingDay(day)).toBe(works);
  });

  test("a county's own day off", () => {
    expect(isWorkingDay("2026-01-20", { daysOff: ["2026-01-20"], daysWorked: [] })).toBe(false);
    expect(nextWorkingDay("2026-01-16", { daysOff: ["2026-01-19"], daysWorked: [] })).toBe("2026-01-20");
  });

  test("a year of which nothing is known: the county enters days off, and weekends that are worked", () => {
    const own = { daysOff: ["2031-01-23"], daysWorked: ["2031-01-26"] };
    expect(isWorkingDay("2031-01-23", own)).toBe(false);
    expect(isWorkingDay("2031-01-26", own)).toBe(true);
    expect(nextWorkingDay("2031-01-24", own)).toBe("2031-01-26");
  });

  test.each([
    ["2030-10-31", [], [2030]],
    ["2030-11-30", [], [2030, 2031]],
    ["2030-11-30", ["2031-02-01"], [2030]],
    ["2026-05-01", [], []],
  ])("on %s, with %j entered, the holidays of %j are missing", (today, daysOff, missing) => {
    expect(yearsWithoutHolidays(today, { daysOff, daysWorked: [] })).toEqual(missing);
  });

  test("the day after the holidays", () => {
    expect(holidayYears).toContain(2026);
    expect(nextWorkingDay("2026-02-14")).toBe("2026-02-24");
  });
});

describe("the plan", () => {
  const at = (day: string, hour = 10, plan: ReminderPlan = usualPlan, dueOn = "2026-01-20") =>
    occasionAt(plan, dueOn, { day, hour });

  test.each([
    ["2026-01-08", null],
    // Ten days before is a Saturday, so it is the Friday before.
    ["2026-01-09", "before-10-2026-01-20"],
    ["2026-01-10", null],
    ["2026-01-14", "before-10-2026-01-20"],
    ["2026-01-15", "before-5-2026-01-20"],
    // Two days before is a Sunday.
    ["2026-01-16", "before-2-2026-01-20"],
    ["2026-01-19", "before-2-2026-01-20"],
    ["2026-01-20", "due-2026-01-20"],
    ["2026-01-21", "late-2026-01-21"],
    ["2026-02-19", null],
    ["2026-02-24", null],
  ])("on %s: %s", (day, key) => {
    expect(at(day)?.key ?? null).toBe(key);
  });

  test("a last day within the holidays is reminded of on the last working day before them", () => {
    expect(at("2026-02-14", 10, usualPlan, "2026-02-20")?.key).toBe("due-2026-02-20");
  });

  test("quiet hours, and a plan that is switched off", () => {
    expect(at("2026-01-20", 8)).toBeNull();
    expect(at("2026-01-20", 9)).not.toBeNull();
    expect(at("2026-01-20", 18)).toBeNull();
    expect(at("2026-01-20", 10, { ...usualPlan, active: false })).toBeNull();
  });

  test("on days off too, where the county says so", () => {
    const plan = { ...usualPlan, workingDaysOnly: false };
    expect(at("2026-01-10", 10, plan)?.key).toBe("before-10-2026-01-20");
    expect(at("2026-01-18", 10, plan)?.key).toBe("before-2-2026-01-20");
  });

  test("whatever the day: each threshold is reminded of once before it has passed, and nothing outside of the hours", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 23 }), (offset, hour) => {
        const dueOn = dayFrom("2025-01-20", offset);
        const dayByKey = new Map<string, string>();
        for (let day = dayFrom(dueOn, -30); day <= dayFrom(dueOn, 40); day = dayFrom(day, 1)) {
          const occasion = occasionAt(usualPlan, dueOn, { day, hour });
          if (!occasion) continue;
          expect(isWorkingDay(day)).toBe(true);
          if (!dayByKey.has(occasion.key)) dayByKey.set(occasion.key, day);
        }
        const keys = [...dayByKey.keys()];
        if (hour < 9 || hour >= 18) {
          expect(keys).toEqual([]);
          return;
        }
        for (const [key, day] of dayByKey)
          if (!key.startsWith("late")) expect(daysUntil(day, dueOn)).toBeGreaterThanOrEqual(0);
        expect(keys).toContain(`due-${dueOn}`);
        expect(keys.filter((key) => key.startsWith("before")).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  test.each([
    ["2026-01-20T12:59:00Z", "2026-01-21T01:00:00.000Z", "20:59 in China: tomorrow at nine"],
    ["2026-01-19T20:00:00Z", "2026-01-20T01:00:00.000Z", "four in the morning: the same day at nine"],
    ["2026-01-20T02:00:00Z", "2026-01-20T02:00:00.000Z", "ten: at once"],
  ])("what is sent at %s goes out at %s (%s)", (moment, sent) => {
    expect(outOfQuietHours(usualPlan, new Date(moment)).toISOString()).toBe(sent);
  });

  test("hours that end before they begin are refused", () => {
    expect(reminderPlanSchema.safeParse(usualPlan).success).toBe(true);
    expect(reminderPlanSchema.safeParse({ ...usualPlan, hours: { from: 18, to: 9 } }).success).toBe(false);
    const typed = {
      before: [Number.NaN],
      dailyAfter: 61,
      hours: { from: 25, to: 30 },
      daysOff: ["2026-02-30"],
    };
    const { error } = reminderPlanSchema.safeParse({ ...usualPlan, ...typed });
    expect(error?.issues.map(({ message }) => message)).toEqual([
      "截止前几天提醒，请填 1 至 60 的天数，例如 10、5、2。",
      "逾期后连续提醒几天，请填 0 至 60 的天数。",
      "几点以后可以发，请填 0 至 23 的钟点。",
      "几点以后不再发，请填 1 至 24 的钟点。",
      "放假日请写成 2026-02-14 的样子，日期要存在。",
    ]);
  });
});

test.each([
  [5, "还有 5 天"],
  [0, "最后一天"],
  [-3, "已逾期 3 天"],
])("%i days left: “%s”", (left, words) => {
  const unit = { kind: "department" as const, name: "青山县财政局" };
  const text = reminderWords({ unit, year: 2025, dueDay: "2026年1月20日" }, left);
  expect(text).toMatch(/^贵局 2025 年度/);
  expect(text).toContain(words);
});
