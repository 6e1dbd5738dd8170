import { expect, test } from "vitest";
import { formFor } from "../editions/registry";
import { proseOf } from "../prose/prose";
import { withStatement } from "../statements/usual-statement";
import { noticeSchema, wordsAsProse } from "./usual-words";

const { outline } = formFor(2025);
const words = {
  chapterId: "overview",
  itemId: "supervision",
  kind: "sentence" as const,
  text: "开展考核。\n\n评议满意。",
};

test("a sentence of the county is added under the heading of its item, and under none at the chapter's end", () => {
  const heading = outline.chapters[0]?.subItems?.find(({ id }) => id === "supervision")?.heading;
  const chapter = proseOf("## 甲", "写了。", `## ${heading}`, "");
  expect(withStatement(chapter, wordsAsProse(words, outline))).toEqual(
    proseOf("## 甲", "写了。", `## ${heading}`, "开展考核。", "评议满意。"),
  );
  const whole = wordsAsProse({ ...words, chapterId: "others", itemId: "" }, outline);
  expect(withStatement(proseOf("开头。"), whole)).toEqual(proseOf("开头。", "开展考核。", "评议满意。"));
});

test("a notice's title loses the marks that it was pasted with", () =>
  expect(noticeSchema.parse({ title: " 《关于做好年度报告工作的通知》 ", number: "" }).title).toBe(
    "关于做好年度报告工作的通知",
  ));
