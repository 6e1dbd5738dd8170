import fc from "fast-check";
import { expect, test } from "vitest";
import { excerptOf } from "./excerpt";

const shown = (text: string, words: string[]) =>
  excerptOf(text, words)
    ?.map((part) => (part.found ? `[${part.text}]` : part.text))
    .join("");

test("the line with the most words is shown, from shortly before the first", () => {
  expect(shown("一、总体情况\n全年改造危房12户，公开补助名单。\n危房", ["危房", "补助"])).toBe(
    "全年改造[危房]12户，公开[补助]名单。",
  );
  const long = `${"前".repeat(60)}危房改造${"后".repeat(200)}`;
  expect(shown(long, ["危房改造"])).toBe(`…${"前".repeat(24)}[危房改造]${"后".repeat(62)}…`);
});

test("letters match in either case and width, adjacent matches are one piece, and typed text is not a pattern", () => {
  expect(shown("微信公众号WeChat共2个", ["wechat", "微信", "微信公众号"])).toBe("[微信公众号WeChat]共2个");
  expect(shown("甲（乙）.*丙", [".*", "(乙)"])).toBe("甲[（乙）.*]丙");
});

test("without a match there is no excerpt", () => {
  expect(excerptOf("一、总体情况", ["危房"])).toBeNull();
  expect(excerptOf("", ["危房"])).toBeNull();
});

test("marked text was searched for, and the pieces are a part of the line", () => {
  const typed = fc.string({
    unit: fc.constantFrom("危", "房", "ａ", "A", "a", "，", "𠮷", "\n"),
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(
      typed,
      fc.array(
        typed.map((word) => word.normalize("NFKC").replaceAll("\n", "房")),
        { minLength: 1 },
      ),
      (text, words) => {
        const excerpt = excerptOf(text, words) ?? [];
        expect(
          text.split("\n").some((line) => line.includes(excerpt.map((part) => part.text).join(""))),
        ).toBe(true);
        const plain = (each: string) => each.normalize("NFKC").toLowerCase();
        for (const part of excerpt.filter(({ found }) => found))
          expect(words.some((word) => plain(part.text).includes(plain(word)))).toBe(true);
        expect(excerpt.length > 0).toBe(
          words.some((word) => text.split("\n").some((line) => plain(line).includes(plain(word)))),
        );
      },
    ),
  );
});
