import { describe, expect, test } from "vitest";
import { owes } from "./owed";
import { kindTraits, mayMakeDocuments, unitKinds } from "./unit-kind";

describe("kinds", () => {
  test("a vertically led body is listed and not added; all others that report are added", () => {
    const listed = unitKinds.filter((kind) => kindTraits[kind].adding === "listed");
    expect(listed).toEqual(["vertical"]);
    expect(unitKinds.filter((kind) => !kindTraits[kind].reports)).toEqual(["province", "city", "county"]);
  });

  test("no two kinds share a label", () => {
    expect(new Set(unitKinds.map((kind) => kindTraits[kind].label)).size).toBe(unitKinds.length);
  });
});

test.each([
  [undefined, 2014, true],
  [{ firstYear: 2023, lastYear: null }, 2022, false],
  [{ firstYear: 2023, lastYear: null }, 2023, true],
  [{ firstYear: null, lastYear: 2024 }, 2024, true],
  [{ firstYear: null, lastYear: 2024 }, 2025, false],
])("with %j the report of %d is owed: %s", (years, year, owed) => {
  expect(owes(years, year)).toBe(owed);
});

test.each([
  ["青山县柳河镇人民政府", true],
  ["青山县水务局", true],
  ["青山县人民政府办公室", true],
  ["青山县柳河街道办事处", true],
  ["青山县政务服务中心", false],
  ["青山县第一中学", false],
  ["青山县水务局政策法规股", false],
  ["青山县司法局柳河司法所", false],
])("%s may make documents: %s", (organ, may) => {
  expect(mayMakeDocuments(organ)).toBe(may);
});

test("what the county registered of a unit goes before its kind and its name", () => {
  expect(mayMakeDocuments("青山县水务局", "department", false)).toBe(false);
  expect(mayMakeDocuments("青山县政务服务中心", "body", true)).toBe(true);
  expect(mayMakeDocuments("青山县政务服务中心", "body", null)).toBe(false);
});
