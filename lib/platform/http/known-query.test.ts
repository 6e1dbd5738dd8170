import { expect, test } from "vitest";
import { knownQuery } from "./known-query.mjs";

const names = ["year", "unit"];

test.each([
  ["", ""],
  ["?", ""],
  ["?from=timeline&isappinstalled=0", ""],
  ["?from=timeline&year=2025", "?year=2025"],
  ["?unit=1&year=2025", "?year=2025&unit=1"],
  ["?year=2025&unit=1&unit=", "?year=2025&unit=1"],
  ["?unit=2&unit=1", "?unit=2&unit=1"],
  ["?year=%E9%9D%92&Year=2024", "?year=%E9%9D%92"],
  ["?year=a%26unit%3D1", "?year=a%26unit%3D1"],
])("%s is asked for as %s", (search, known) => {
  expect(knownQuery(search, names)).toBe(known);
});
