import { describe, expect, test } from "vitest";
import { reminderPlanSchema, usualPlan } from "@/lib/core/season/reminder-plan";
import { planOf, typedOf } from "./typed-plan";

const typed = typedOf(usualPlan);
const daysOff = (text: string) => planOf({ ...typed, daysOff: text }).daysOff;

describe("days off as typed", () => {
  test.each([
    ["2027-01-01至2027-01-03 2027-02-12", ["2027-01-01", "2027-01-02", "2027-01-03", "2027-02-12"]],
    ["2027-01-31 ～ 2027-02-01、2027-05-01", ["2027-01-31", "2027-02-01", "2027-05-01"]],
    ["", []],
  ])("“%s”", (text, days) => {
    expect(daysOff(text)).toEqual(days);
  });

  test("what is no range of days is kept, to be refused", () => {
    expect(daysOff("2027-02-11至2027-02-05")).toEqual(["2027-02-11至2027-02-05"]);
    expect(daysOff("2027-02-05至2028-02-11")).toEqual(["2027-02-05至2028-02-11"]);
    expect(daysOff("2月5日")).toEqual(["2月5日"]);
    const refusal = (text: string) =>
      reminderPlanSchema.safeParse({ ...usualPlan, daysOff: daysOff(text) }).error?.issues[0]?.message;
    expect(refusal("2027-02-11至2027-02-05")).toContain("前一天不能晚于后一天");
    expect(refusal("2月5日")).toContain("请写成 2026-02-14 的样子");
  });

  test("consecutive days are shown as a range, and read the same again", () => {
    const days = ["2027-02-12", "2027-01-30", "2027-01-31", "2027-02-01"];
    const shown = typedOf({ ...usualPlan, daysOff: days, daysWorked: ["2027-01-24"] });
    expect(shown).toMatchObject({
      daysOff: "2027-01-30至2027-02-01 2027-02-12",
      daysWorked: "2027-01-24",
    });
    expect(planOf(shown)).toEqual({ ...usualPlan, daysOff: days.sort(), daysWorked: ["2027-01-24"] });
  });
});

test("full-width digits are digits, and an empty field is not zero", () => {
  const plan = planOf({ ...typed, before: "１０、５", dailyAfter: "３", from: "" });
  expect(plan).toMatchObject({ before: [10, 5], dailyAfter: 3, hours: { from: Number.NaN } });
});
