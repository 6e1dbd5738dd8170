import { expect, test } from "vitest";
import { changeWords, lastYearFigures } from "./figures";

const own = { unitCode: "1", unit: "青石镇", figures: { "a:count": "3", "b:fee": "0.1", "c:count": null } };
const merged = { unitCode: "2", unit: "白水乡", figures: { "a:count": "4", "b:fee": "0.2", "d:count": "1" } };

test("the unit's own figures of last year", () => {
  expect(lastYearFigures(2025, "1", [own])).toEqual({
    year: 2024,
    figures: { "a:count": "3", "b:fee": "0.1" },
    merged: [],
  });
});

test("what was merged into it is added, exactly, and named", () => {
  expect(lastYearFigures(2025, "1", [own, merged])).toEqual({
    year: 2024,
    figures: { "a:count": "7", "b:fee": "0.3", "d:count": "1" },
    merged: ["白水乡"],
  });
});

test("nobody reported: there is nothing to compare with", () => {
  expect(lastYearFigures(2025, "1", [])).toBeNull();
});

test.each([
  ["5", "3", "增 2"],
  ["3", "5", "减 2"],
  ["0.3", "0.1", "增 0.2"],
  ["3", "3", "持平"],
  ["/", "3", ""],
  ["", "3", ""],
])("%s compared with %s is “%s”", (now, before, words) => {
  expect(changeWords(now, before)).toBe(words);
});
