import fc from "fast-check";
import { expect, it } from "vitest";
import { matchesOf } from "./matches";

const patterns = [
  /公开/g,
  /(?<=政)务|[一二三]、/g,
  /(?:)/g,
  /\d*/gu,
  /$/g,
  /(公|开)?\1/g,
  /^./gmu,
  /𠮷|(?=\n)/gu,
];

it("finds what matchAll finds, whatever was searched before", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(..."政务公开12一、。\n𠮷"), { maxLength: 30 }),
      fc.constantFrom(...patterns),
      (characters, pattern) => {
        const text = characters.join("");
        const expected = [...text.matchAll(new RegExp(pattern))].map((found) => [found.index, ...found]);
        pattern.lastIndex = 3;
        expect(matchesOf(text, pattern).map((found) => [found.index, ...found])).toEqual(expected);
      },
    ),
  );
});

it("refuses a pattern that would find its first match for ever", () => {
  expect(() => matchesOf("公开", /公开/)).toThrow(TypeError);
});
