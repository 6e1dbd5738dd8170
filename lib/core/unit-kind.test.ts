import { describe, expect, test } from "vitest";
import { owes } from "./owed";
import { dueDayOf, kindTraits, mayMakeDocuments, unitKinds } from "./unit-kind";

describe("kinds", () => {
  test("a vertically led body is listed and not added; all others that report are added", () => {
    const listed = unitKinds.filter((kind) => kindTraits[kind].adding === "listed");
    expect(listed).toEqual(["vertical"]);
    expect(unitKinds.filter((kind) => !kindTraits[kind].reports)).toEqual(["province", "city", "county"]);
  });

  test("no two kinds share a label", () => {
    expect(new Set(unitKinds.map((kind) => kindTraits[kind].label)).size).toBe(unitKinds.length);
  });

  test("a department is late after 31 January where its county settles a later day; a town has its county's day", () => {
    expect(dueDayOf("department", 2025, "2026-02-10")).toBe("2026-01-31");
    expect(dueDayOf("department", 2025, "2026-01-20")).toBe("2026-01-20");
    expect(dueDayOf("township", 2025, "2026-02-10")).toBe("2026-02-10");
    // The Regulation of 2008 had another deadline.
    expect(dueDayOf("department", 2017, "2018-03-31")).toBe("2018-03-31");
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

test("a county's own report is due 20 days after those of its units, at the latest at the end of March", () => {
  expect(dueDayOf("county", 2025, "2026-01-20", { isOwn: true })).toBe("2026-02-09");
  expect(dueDayOf("county", 2025, "2026-03-20", { isOwn: true })).toBe("2026-03-31");
  expect(dueDayOf("county", 2014, "2015-03-20", { isOwn: true })).toBe("2015-04-09");
  expect(dueDayOf("department", 2025, "2026-01-20", { extendedTo: "2026-02-10" })).toBe("2026-02-10");
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
