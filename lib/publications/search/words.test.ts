import { expect, test } from "vitest";
import { searchWords, yearAmong } from "./words";

const found = (typed: string) => yearAmong(searchWords(typed), [2025, 2024, 2023]);

test("a published year among the words is distinguished from the others, however it is written", () => {
  for (const typed of ["青石 2024", "２０２４年 青石", "青石，2024年度"])
    expect(found(typed)).toEqual({ year: 2024, others: ["青石"] });
  expect(found("2024")).toEqual({ year: 2024, others: [] });
});

test("a number that is no published year, a part of a longer word and two years are words", () => {
  for (const typed of ["青石 1999", "青石 2024年3月", "20245 青石", "2023 2024", "青石"])
    expect(found(typed)).toBeNull();
});
