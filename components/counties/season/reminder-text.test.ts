import { expect, test } from "vitest";
import { ownText, remindedWords, reminderText, sharedText } from "./reminder-text";

const row = (unit: string, dueOn?: string, daysLeft?: number) => ({ unit, year: 2025, dueOn, daysLeft });

test("the text for one unit names its own day", () => {
  expect(reminderText([row("柳湾镇", "2026-01-31", 3)])).toBe(
    "2025 年政府信息公开工作年度报告还没有报送，2026-01-31 截止（还有 3 天）。请尽快填报、审签后报送。",
  );
  expect(reminderText([row("柳湾镇")])).not.toContain("截止");
});

test("several units are grouped by due day, the nearest first", () => {
  const text = reminderText([
    row("甲镇", "2026-02-05", 5),
    row("乙局", "2026-01-28", -3),
    row("丙镇", "2026-02-05", 5),
    row("丁局"),
  ]);
  expect(text.split("\n")).toEqual([
    "以下 4 个单位的 2025 年政府信息公开工作年度报告还没有报送，请尽快填报、审签后报送。",
    "2026-01-28 截止（已逾期 3 天）：乙局",
    "2026-02-05 截止（还有 5 天）：甲镇、丙镇",
    "没有设定期限：丁局",
  ]);
});

test("of a text to several units each receives its own day and nothing of the others", () => {
  const one = row("甲镇", "2026-02-05", 5);
  expect(ownText(sharedText(2025), one)).toBe(reminderText([one]));
  const none = row("丁局");
  expect(ownText(sharedText(2025), none)).toBe(reminderText([none]));
});

test("without units that owe a report there is no text", () => {
  expect(reminderText([])).toBe("");
});

test("after a reminder it is said whom it reached, how many mails are sent and when, and who sees nothing", () => {
  const rows = [
    { unit: "甲镇", unitCode: "1" },
    { unit: "乙局", unitCode: "2" },
  ];
  expect(remindedWords(rows, null)).toBe("已记下对 2 个单位的催报");
  expect(remindedWords(rows, { unreached: [], mails: 0, mailedFrom: null })).toBe("已发送给 2 个单位");
  const tomorrow = new Date("2026-01-20T01:00:00Z");
  expect(remindedWords(rows, { unreached: ["2"], mails: 1, mailedFrom: tomorrow })).toBe(
    "已发送给 1 个单位，同时发邮件 1 封，2026-01-20 09:00 以后发出。乙局没有能登录的填报员和审签人，看不到消息，请打电话联系",
  );
});
