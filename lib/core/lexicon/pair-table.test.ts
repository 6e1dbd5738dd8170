import fc from "fast-check";
import { expect, it } from "vitest";
import { PairTable } from "./pair-table";

const code = fc.oneof(fc.integer({ min: 0x4e00, max: 0x4e40 }), fc.integer({ min: 0, max: 0xffff }));
const pair = fc.tuple(code, code).filter(([first, second]) => first + second > 0);

it("holds what a map would hold", () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(pair, fc.integer({ min: 1, max: 255 })), { maxLength: 6000, size: "max" }),
      fc.array(pair, { maxLength: 50 }),
      (entries, others) => {
        const table = new PairTable();
        const map = new Map<string, number>();
        for (const [[first, second], value] of entries) {
          table.set(first, second, value);
          map.set(`${first} ${second}`, value);
        }
        expect(table.size).toBe(map.size);
        for (const [first, second] of [...entries.map(([each]) => each), ...others])
          expect(table.get(first, second)).toBe(map.get(`${first} ${second}`) ?? 0);
      },
    ),
    { numRuns: 10 },
  ));

it("never holds two NULs", () => {
  const table = new PairTable();
  table.set(0, 0, 7);
  expect([table.get(0, 0), table.size]).toEqual([0, 0]);
});
