import { expect, test } from "vitest";
import { beijingDay } from "../beijing-time";
import { states } from "../workflow/workflow";
import {
  daysOwed,
  daysUntil,
  deadlineWords,
  dueDayOf,
  filedWords,
  firstFilingOf,
  isToSubmit,
  publicationDayOf,
} from "./deadline";

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

test.each([
  ["as it was", "2026-01-20", "2026-01-20", "2026-01-20"],
  ["an earlier day was settled afterwards", "2026-01-20", "2026-01-10", "2026-01-20"],
  ["a later one was, for all or for this unit", "2026-01-20", "2026-01-31", "2026-01-20"],
  ["none was settled at that time", null, "2026-01-31", "2026-01-31"],
  ["the day was taken away", "2026-01-20", null, "2026-01-20"],
])("the due day by which a filed report is judged: %s", (_, dueThen, dueNow, dueOn) => {
  expect(firstFilingOf("2026-01-18", dueThen, dueNow)).toEqual({ on: "2026-01-18", dueOn });
});

test("without a filing, or without a due day at any time, there is nothing to judge", () => {
  expect(firstFilingOf(null, null, "2026-01-20")).toBeNull();
  expect(firstFilingOf("2026-01-18", null, null)).toBeNull();
});

test("a department is late after 31 January where its county settles a later day; a town has its county's day", () => {
  expect(dueDayOf("department", 2025, "2026-02-10")).toBe("2026-01-31");
  expect(dueDayOf("department", 2025, "2026-01-20")).toBe("2026-01-20");
  expect(dueDayOf("township", 2025, "2026-02-10")).toBe("2026-02-10");
  // The Regulation of 2008 had another deadline.
  expect(dueDayOf("department", 2017, "2018-03-31")).toBe("2018-03-31");
});

test("a county's own report is due 20 days after those of its units, at the latest at the end of March", () => {
  expect(dueDayOf("county", 2025, "2026-01-20", { isOwn: true })).toBe("2026-02-09");
  expect(dueDayOf("county", 2025, "2026-03-20", { isOwn: true })).toBe("2026-03-31");
  expect(dueDayOf("county", 2014, "2015-03-20", { isOwn: true })).toBe("2015-04-09");
  expect(dueDayOf("department", 2025, "2026-01-20", { extendedTo: "2026-02-10" })).toBe("2026-02-10");
});

test("a later day of filing does not move the Regulation's day of publication", () => {
  expect(publicationDayOf("department", 2025, "2026-02-10")).toBe("2026-01-31");
  expect(publicationDayOf("department", 2025, "2026-01-20")).toBe("2026-01-31");
  expect(publicationDayOf("department", 2017, "2018-03-31")).toBe("2018-03-31");
  expect(publicationDayOf("township", 2025, "2026-02-10")).toBe("2026-02-10");
  expect(publicationDayOf("township", 2025, "2026-01-20")).toBe("2026-01-31");
  expect(publicationDayOf("county", 2025, "2026-04-10")).toBe("2026-03-31");
});

test("a county may settle another day for a kind of unit and for itself, within the Regulation's", () => {
  expect(dueDayOf("township", 2025, "2026-01-20", { ofKind: "2026-01-25" })).toBe("2026-01-25");
  expect(dueDayOf("department", 2025, "2026-01-20", { ofKind: "2026-02-25" })).toBe("2026-01-31");
  expect(dueDayOf("county", 2025, "2026-01-20", { ofKind: "2026-03-10" })).toBe("2026-03-10");
  expect(dueDayOf("county", 2025, "2026-01-20", { ofKind: "2026-04-10" })).toBe("2026-03-31");
  expect(dueDayOf("township", 2025, "2026-01-20", { ofKind: "2026-01-25", extendedTo: "2026-02-03" })).toBe(
    "2026-02-03",
  );
});
