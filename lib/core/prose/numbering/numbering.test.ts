import { describe, expect, it } from "vitest";
import { chapterNumber, chineseNumber, headingNumber } from "./numbering";

describe("printed numbers", () => {
  it.each([
    [1, "一"],
    [9, "九"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [21, "二十一"],
    [99, "九十九"],
  ])("%i is %s", (n, text) => expect(chineseNumber(n)).toBe(text));

  it.each([0, -1, 100, 1.5])("refuses %d", (n) => expect(() => chineseNumber(n)).toThrow(RangeError));

  it("numbers a chapter and the three levels within it by position", () => {
    expect(chapterNumber(0)).toBe("一、");
    expect(chapterNumber(10)).toBe("十一、");
    expect([headingNumber(2, 1), headingNumber(3, 1), headingNumber(4, 1)]).toEqual([
      "（二）",
      "2.",
      "（2）",
    ]);
  });
});
