import { expect, test } from "vitest";
import { beijingSecond, beijingTime } from "./beijing-time";

test("a moment has one form on every page, to the minute or to the second, also at midnight", () => {
  const moment = new Date("2026-01-19T16:05:07Z");
  expect(beijingTime(moment)).toBe("2026-01-20 00:05");
  expect(beijingSecond(moment)).toBe("2026-01-20 00:05:07");
});
