import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical";

test("keys are sorted at every depth, lists keep their order", () => {
  expect(canonicalJson({ b: [3, 1, { d: null, c: "一" }], a: { z: true, y: 0.5 } })).toBe(
    '{"a":{"y":0.5,"z":true},"b":[3,1,{"c":"一","d":null}]}',
  );
});

test("what has no value is left out of objects and is null in lists, as JSON has it", () => {
  expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, new Date(0), undefined])(
  "%s is refused",
  (value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError);
  },
);

test("the order of keys never matters, and the text says the same as the value", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
