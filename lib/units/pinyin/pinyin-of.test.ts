import fc from "fast-check";
import { expect, test } from "vitest";
import { pinyinOf } from "./pinyin-of";

const sounds = (name: string) => pinyinOf(name).trim().split(" ");

test("a name is found by its syllables and first letters, from any of its characters on", () => {
  expect(sounds("青云镇")).toEqual(["qingyunzhen", "qyz", "yunzhen", "yz", "zhen", "z"]);
});

test("characters of several readings are found by each: dictionaries do not know how a place is called", () => {
  expect(sounds("齐都镇")).toEqual(expect.arrayContaining(["qidouzhen", "qiduzhen", "duzhen"]));
  expect(sounds("乐清市")).toEqual(expect.arrayContaining(["leqingshi", "yueqingshi"]));
});

test("ü is typed as v, and letters and digits of a name stay", () => {
  expect(sounds("吕梁市")).toContain("lvliangshi");
  expect(sounds("K2社区")).toContain("k2shequ");
});

test("nothing to sound has no sounds", () => {
  expect(pinyinOf("")).toBe("");
  expect(pinyinOf("（）")).toBe("");
});

test("whatever a name is, its sounds are Latin letters and digits after spaces", () => {
  const name = fc.string({
    unit: fc.constantFrom("都", "石", "吕", "A", "9", "（", "𠮷", " ", "ü"),
    maxLength: 12,
  });
  fc.assert(
    fc.property(name, (typed) => {
      expect(pinyinOf(typed)).toMatch(/^(?: [a-z0-9]+)*$/);
    }),
  );
});
