import fc from "fast-check";
import { expect, test } from "vitest";
import { fromRowTable, toRowTable } from "./row-table";

test("what is the same in every row is sent once, and no name of a field for each", () => {
  const rows = [
    { year: 2025, unit: "甲镇", late: true, notes: { open: 1 } },
    { year: 2025, unit: "乙镇", daysLeft: 0 },
  ];
  expect(toRowTable<Partial<(typeof rows)[0] & (typeof rows)[1]>>(rows)).toEqual({
    same: { year: 2025 },
    fields: ["unit", "late", "notes", "daysLeft"],
    values: [
      ["甲镇", true, { open: 1 }],
      ["乙镇", null, null, 0],
    ],
  });
});

test("any rows are received as they were sent, through JSON", () => {
  const row = fc.record(
    {
      unit: fc.constantFrom("甲镇", "乙镇"),
      year: fc.constantFrom(2024, 2025),
      daysLeft: fc.integer(),
      topmost: fc.constant(true),
      extension: fc.string(),
      activity: fc.record({ move: fc.string(), at: fc.nat() }),
      findings: fc.dictionary(fc.constantFrom("error", "hint"), fc.nat()),
    },
    { requiredKeys: ["unit"], noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const sent = JSON.parse(JSON.stringify(toRowTable(rows)));
      expect(fromRowTable(sent)).toEqual(JSON.parse(JSON.stringify(rows)));
    }),
  );
});
