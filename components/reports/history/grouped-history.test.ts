import { expect, test } from "vitest";
import type { HistoryEntry } from "@/lib/reports/history/data";
import { groupedHistory } from "./grouped-history";

const entry = (minute: number, value: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{
    changeId: `${minute}`,
    path: "front.phone",
    author: "甲",
    origin: "typed",
    setAside: false,
    merged: false,
  },
  ...{ at: new Date(Date.UTC(2026, 0, 1, 9, minute)), value, before: `到${minute}分以前` },
  ...more,
});
const said = (...entries: HistoryEntry[]) =>
  groupedHistory(entries).map(({ before, value }) => `${before} → ${value}`);

test("typing by one person within ten minutes is one change, from its first to its last state", () => {
  expect(said(entry(9, "丙"), entry(5, "乙"), entry(1, "甲"))).toEqual(["到1分以前 → 丙"]);
});

test.each([
  ["a pause", entry(1, "甲", { at: new Date(Date.UTC(2026, 0, 1, 8, 0)) })],
  ["another person", entry(1, "甲", { author: "乙" })],
  ["another field", entry(1, "甲", { path: "front.address" })],
  ["another origin", entry(1, "甲", { origin: "restored" })],
  ["a text set aside", entry(1, "甲", { setAside: true })],
  ["a text merged with another", entry(1, "甲", { merged: true })],
])("%s is a separate change", (_, older) => {
  expect(said(entry(9, "丙"), older)).toHaveLength(2);
});
