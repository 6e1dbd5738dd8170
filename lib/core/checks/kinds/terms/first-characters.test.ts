import fc from "fast-check";
import { expect, it } from "vitest";
import { firstCharacters } from "./first-characters";
import { misspelt, preferred } from "./misspelt";

it.each([
  ["按排(?!队)|布署", "按布"],
  ["(?<=公开|《)条列|(?<![a|b])(?:网占|网战)", "条网"],
  ["(?:(?:甲|乙)丙|丁)戊", "甲乙丁"],
  ["(甲|乙)丙", "甲乙"],
])("reads them of %s", (pattern, characters) => {
  expect(firstCharacters(pattern)).toEqual(new Set(characters));
});

it.each(["甲?乙", "(?:甲)?乙", "[甲乙]丙", "甲|^乙", "甲|", "\\d甲", "."])(
  "does not say where %s tells none",
  (pattern) => {
    expect(firstCharacters(pattern)).toBeNull();
  },
);

const list = [...misspelt, ...preferred].map(([wrong]) => wrong);
const characters = [...new Set(list.join("").match(/[\u4e00-\u9fff，。；、]/g))];

it("knows the first character of every misspelling", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...list),
      fc.array(fc.constantFrom(...characters), { maxLength: 12 }),
      (pattern, around) => {
        // Text from the pattern's own words, so that matches are likely.
        const text = `${around.slice(0, 6).join("")}${pattern.replaceAll(/[^\u4e00-\u9fff]/g, "")}${around.slice(6).join("")}`;
        const firsts = firstCharacters(pattern);
        expect(firsts).not.toBeNull();
        for (const [found] of text.matchAll(new RegExp(pattern, "g")))
          expect(firsts).toContain(found.charAt(0));
      },
    ),
    { numRuns: 500 },
  );
});
