import fc from "fast-check";
import { expect, test } from "vitest";
import { outdated } from "./rotation.mjs";

const dayAt = (count) => new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10);
const days = (count) => Array.from({ length: count }, (_, at) => dayAt(at));

test("keeps a week by days, a month by weeks, a year by months", () => {
  const left = new Set(days(365));
  for (const day of outdated([...left])) left.delete(day);
  expect([...left]).toEqual([
    ...["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31"],
    ...["2026-08-31", "2026-09-30", "2026-10-31", "2026-11-30", "2026-12-06", "2026-12-13", "2026-12-20"],
    ...["2026-12-25", "2026-12-26", "2026-12-27", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"],
  ]);
});

test("never removes the newest, and has the same bounds for frequent and rare backups", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(2000), { minLength: 1, maxLength: 80 }), (counts) => {
      const all = counts.map(dayAt);
      const gone = outdated(all);
      expect(gone).not.toContain([...all].sort().at(-1));
      expect(all.length - gone.length).toBeLessThanOrEqual(24);
      const left = all.filter((day) => !gone.includes(day));
      expect(outdated(left)).toEqual([]);
    }),
  );
});
