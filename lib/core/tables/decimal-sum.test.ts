import Big from "big.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalSum } from "./decimal-sum";

test("the sum is that of decimals, whatever is added", () => {
  const figure = fc.oneof(
    fc.integer({ min: 0, max: 999_999_999_999 }).map(String),
    fc.integer({ min: -9999, max: 9999 }).map((value) => new Big(value).div(100).toFixed()),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 40 }), (values) => {
      const present = values.filter((value) => value !== null);
      const expected = present.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed();
      expect(decimalSum(values)).toBe(present.length === 0 ? null : expected);
    }),
  );
});

test("a thousand of the longest whole numbers are added exactly, and more of them too", () => {
  for (const count of [1000, 1001])
    expect(decimalSum(Array.from({ length: count }, () => "999999999999"))).toBe(
      new Big("999999999999").times(count).toFixed(),
    );
  expect(decimalSum(["0.1", "0.2"])).toBe("0.3");
});
