import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical";
import { sortedJson } from "./testing-sorted-json";

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

test("half of a surrogate pair is written as it would be stored", () => {
  expect(canonicalJson({ "\ud800": ["甲\udc00乙", "𠮷"] })).toBe('{"�":["甲�乙","𠮷"]}');
});

test("numbers and escapes are written as RFC 8785 has them", () => {
  expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0, "€$\u000f\nA'B\"\\"])).toBe(
    '[333333333.3333333,1e+30,4.5,0.002,1e-27,0,"€$\\u000f\\nA\'B\\"\\\\"]',
  );
});

test("what was signed with sorted JSON has the same bytes", () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(canonicalJson(value)).toBe(sortedJson(value));
    }),
  );
});

test("the order of keys never matters, and the text says the same as the value", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
