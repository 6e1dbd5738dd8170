import { expect, test } from "vitest";
import { beijingDay } from "../beijing-time";
import { states } from "../workflow/workflow";
import { daysOwed, daysUntil, deadlineWords, filedWords, isToSubmit } from "./deadline";

test.each([
  [12, "还有 12 天"],
  [1, "还有 1 天"],
  [0, "今天截止"],
  [-1, "已逾期 1 天"],
  [-3, "已逾期 3 天"],
])("%i days are written as %s", (days, words) => {
  expect(deadlineWords(days)).toBe(words);
});

test.each([
  ["2026-01-20", "2026-01-31", false, 11],
  ["2026-02-02", "2026-01-31", false, -2],
  ["2026-02-02", null, false, null],
  ["2026-02-02", "2026-01-31", true, null],
  ["2026-02-02", "2019-03-31", false, null],
] as const)("on %s a report due on %s (issued before: %s) owes %s", (today, due, asIssued, days) => {
  expect(daysOwed(today, due, asIssued)).toBe(days);
});

test("the day changes at midnight in Beijing, not in Greenwich", () => {
  const due = "2026-01-31";
  const wordsAt = (instant: string) => deadlineWords(daysUntil(beijingDay(new Date(instant)), due));
  expect(wordsAt("2026-01-31T15:59:59Z")).toBe("今天截止");
  expect(wordsAt("2026-01-31T16:00:00Z")).toBe("已逾期 1 天");
  expect(wordsAt("2026-01-30T15:59:59Z")).toBe("还有 1 天");
});

test("binds a report only while the township has it", () => {
  expect(states.filter(isToSubmit)).toEqual([
    "drafting",
    "awaitingSignOff",
    "sentBack",
    "signedOff",
    "withdrawn",
    "returned",
  ]);
});

test.each([
  ["2026-01-12", "按时 1月12日"],
  ["2026-01-31", "按时 1月31日"],
  ["2026-02-03", "迟 3 天"],
  ["2027-02-01", "补报 2027-02-01"],
])("first filed on %s, due on 31 January: %s", (filedOn, words) => {
  expect(filedWords(filedOn, "2026-01-31")).toBe(words);
});
