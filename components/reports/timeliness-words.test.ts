import { expect, test } from "vitest";
import { timelinessWords } from "./timeliness-words";

const filed = { on: "2026-01-12", dueOn: "2026-01-20" };

test.each([
  ["drafting", { filed: null, daysLeft: 3 }, "报送还有 3 天", false],
  ["drafting", { filed: null, daysLeft: -2 }, "报送已逾期 2 天", true],
  ["returned", { filed, daysLeft: null }, "首次报送按时 1月12日", false],
  ["awaitingSignOff", { filed: { ...filed, on: "2026-01-23" }, daysLeft: null }, "首次报送迟 3 天", true],
  ["published", { filed: { ...filed, on: "2027-11-30" }, daysLeft: null }, "首次报送补报 2027-11-30", false],
  ["published", { filed: null, daysLeft: null }, "", false],
] as const)("%s, %j: “%s”", (state, timeliness, text, isLate) => {
  expect(timelinessWords(state, timeliness)).toEqual({ text, isLate });
});
