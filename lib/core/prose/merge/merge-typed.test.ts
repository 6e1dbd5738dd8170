import { expect, test } from "vitest";
import { proseOf } from "../prose";
import { mergeTyped } from "./merge-typed";

test("what one person typed after a crash goes into what was typed before it", () => {
  const texts: [base: string, first: string, second: string, both: string | null][] = [
    ["青石", "青石镇", "青石县", "青石镇县"],
    ["青石", "青石镇", "大青石", "大青石镇"],
    ["", "青石", "镇", "青石镇"],
    ["共三件。", "共三件，已办结。", "共四件。", "共四件，已办结。"],
    ["共三件。", "共四件。", "共三件。另一件。", "共四件。另一件。"],
    ["共三件。", "共四件。", "共五件。", null],
    ["共三件。", "。", "共五件。", null],
  ];
  for (const [base, first, second, both] of texts) {
    expect(mergeTyped(base, first, second)).toBe(both);
    expect(mergeTyped(proseOf("甲", base), proseOf("甲", first), proseOf("甲", second))).toEqual(
      both && proseOf("甲", both),
    );
  }
});

test("changes of different paragraphs stand beside each other; figures are never merged", () => {
  expect(mergeTyped(proseOf("甲", "乙"), proseOf("甲一", "乙"), proseOf("甲", "乙", "丙"))).toEqual(
    proseOf("甲一", "乙", "丙"),
  );
  expect(mergeTyped(proseOf("甲"), proseOf("甲一"), proseOf("甲二", "乙"))).toBeNull();
  expect(mergeTyped({ value: "1" }, { value: "12" }, { value: "13" })).toBeNull();
});
