import { expect, test } from "vitest";
import type { Severity } from "../checks/engine/check";
import { isReady, unreadyOf, unreadyWords } from "./unready";

const none = { findings: [], explained: new Set<string>(), openNotes: 0, conflicts: 0, asIssued: false };
const found = (key: string, severity: Severity, message = key) => ({ key, severity, message, code: "R00-1" });
const findings = [
  { ...found("a", "error"), missing: true },
  found("b", "error"),
  found("c", "warning"),
  found("d", "warning"),
  found("e", "hint"),
];

test("nothing in the way is ready", () => {
  expect(isReady(unreadyOf(none))).toBe(true);
  expect(unreadyWords(unreadyOf(none))).toEqual([]);
});

test("each kind is counted by itself; hints and explained warnings are in nobody's way", () => {
  const unready = unreadyOf({ ...none, findings, explained: new Set(["c"]), openNotes: 2, conflicts: 1 });
  expect(unready).toEqual({ missing: 1, errors: 1, unexplained: 1, unconfirmed: 0, notes: 2, versions: 1 });
  expect(isReady(unready)).toBe(false);
  expect(unreadyWords(unready)).toEqual([
    "补上 1 处没有填的",
    "改正 1 处错误",
    "说明 1 条提醒",
    "答复 2 条审核批注",
    "选定 1 处并存的版本",
  ]);
});

test("imported words are confirmed, and not explained", () => {
  const imported = { ...found("a", "warning"), confirmation: "本年情况相同" };
  const unready = unreadyOf({ ...none, findings: [imported, found("b", "warning")] });
  expect(unready).toMatchObject({ unexplained: 1, unconfirmed: 1 });
  expect(unreadyWords(unready)).toEqual(["核对 1 章导入的往年文字", "说明 1 条提醒"]);
  expect(isReady(unreadyOf({ ...none, findings: [imported], explained: new Set(["a"]) }))).toBe(true);
});

test("a report entered as issued keeps its errors, and explains its warnings", () => {
  expect(unreadyOf({ ...none, findings, asIssued: true })).toMatchObject({
    ...{ missing: 0, errors: 0, unexplained: 2 },
  });
});

test("the same words at several places are one thing to explain, as they are listed once", () => {
  const twice = [found("a", "warning", "同一句话"), found("b", "warning", "同一句话")];
  expect(unreadyOf({ ...none, findings: twice })).toMatchObject({ unexplained: 1 });
});
