import { expect, test } from "vitest";
import { effectsOf, type UnitChange, unitChangeSchema, yearsAfter } from "./unit-change";

const [unit, other, third] = ["360121100000", "360121101000", "360121102000"];
const on = "2026-03-01";
const names = new Map([
  [unit, "白水乡"],
  [other, "青石镇"],
  [third, "松岭乡"],
]);

test.each<[string, UnitChange, object[]]>([
  [
    "founded, divided from another",
    { kind: "founded", on, originCode: other },
    [{ code: unit, firstYear: 2026, originCode: other }],
  ],
  [
    "merged into a unit that there was",
    { kind: "merged", on, successorCode: other, isNew: false },
    [{ code: unit, lastYear: 2025, successorCode: other }],
  ],
  [
    "merged into a new one",
    { kind: "merged", on, successorCode: other, isNew: true },
    [
      { code: unit, lastYear: 2025, successorCode: other },
      { code: other, firstYear: 2026 },
    ],
  ],
  [
    "divided into two others",
    { kind: "divided", on, partCodes: [other, third], goesOn: false },
    [
      { code: unit, lastYear: 2025, successorCode: null },
      { code: other, firstYear: 2026, originCode: unit },
      { code: third, firstYear: 2026, originCode: unit },
    ],
  ],
  [
    "divided, and goes on",
    { kind: "divided", on, partCodes: [third], goesOn: true },
    [{ code: third, firstYear: 2026, originCode: unit }],
  ],
  ["abolished", { kind: "abolished", on }, [{ code: unit, lastYear: 2025, successorCode: null }]],
])("a unit is %s: the years owed follow, and every unit is named in the preview", (_, change, years) => {
  expect(unitChangeSchema.parse(change)).toEqual(change);
  expect(yearsAfter(unit, change)).toEqual(years);
  const words = effectsOf(unit, change, (code) => names.get(code) ?? "").join("\n");
  for (const { code } of yearsAfter(unit, change)) expect(words).toContain(names.get(code));
});
