import { editions } from "@/lib/core/editions/list";
import { chineseNumber } from "@/lib/core/prose/numbering/numbering";
import type { LineCleaning } from "./characters";
import { bareHeading, classify } from "./heading-concept";

const chapterNames = new Set(
  editions.flatMap(({ outlines }) =>
    outlines.flatMap(({ chapters }) => chapters.map(({ heading }) => bareHeading(heading))),
  ),
);

/** A dash in place of 一, from typing or text recognition. */
const dash = /^([\s\u3000]*)([-－—–─])(?=[\s\u3000]*[、.．][\s\u3000]*[\u3400-\u9fff])/;
const capitals = "壹贰叁肆伍陆柒捌玖拾";
const capital = new RegExp(`^([\\s\\u3000]*)([${capitals}])(?=[\\s\\u3000]*[、.．])`);
const digits = "[一二三四五六七八九十]{1,3}";
const otherMark = new RegExp(`^([\\s\\u3000]*${digits})([，,：:])((?!是)[^，,。；;：:]{2,30})$`);
const noMark = new RegExp(`^([\\s\\u3000]*${digits})([^、.．\\s\\u3000].*)$`);

/**
 * Writes a chapter's number as GB/T 9704 does, “一、总体情况”, in place of “—、总体情况”, “壹、总体情况”, “一，总体情况”, “一总体情况”.
 * With a different mark or none, the text after it must be a chapter's heading.
 */
export const withChapterNumbers: LineCleaning = (text, record) => {
  const change = (was: string, became: string) => {
    record.add("numbering", was, became);
    return became;
  };
  const numbered = text
    .replace(dash, (_, blanks: string, was: string) => blanks + change(was, "一"))
    .replace(
      capital,
      (_, blanks: string, was: string) => blanks + change(was, chineseNumber(capitals.indexOf(was) + 1)),
    );
  const marked = otherMark.exec(numbered);
  if (marked) {
    const [, number = "", mark = "", words = ""] = marked;
    return classify(words) === null ? numbered : number + change(mark, "、") + words;
  }
  const [, number = "", words = ""] = noMark.exec(numbered) ?? [];
  return chapterNames.has(bareHeading(words)) ? number + change("", "、") + words : numbered;
};
