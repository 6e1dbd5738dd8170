import { matchesOf } from "@/lib/core/matches";
import { numberInWords, readChineseNumber } from "@/lib/core/prose/numbering/numbering";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";

/** One number of an enumeration with its notation (“一是”, “第一，”, “（一）” …) and its value. */
export type NumberedItem = {
  from: number;
  to: number;
  words: string;
  kind: string;
  value: number;
  write: (n: number) => string;
};

const CIRCLED = "①".charCodeAt(0) - 1;
export const numerals = "[一二三四五六七八九十]{1,3}";
const before = "(?<=^|[，。；：、！？”）\\s—])";

const kinds: { kind: string; pattern: RegExp; write: (n: number) => string }[] = [
  {
    kind: "一是",
    // “其中一是…，二是…”: the first number may follow a word.
    pattern: new RegExp(
      `(?:${before}|(?<![统之唯第单专同其二三四五六七八九十])(?=一是))(${numerals})是(?!否)`,
      "g",
    ),
    write: (n) => `${numberInWords(n)}是`,
  },
  {
    kind: "一要",
    pattern: new RegExp(`${before}(${numerals})要(?=[\\u4e00-\\u9fff])`, "g"),
    write: (n) => `${numberInWords(n)}要`,
  },
  {
    kind: "第一",
    pattern: new RegExp(`${before}第(${numerals})(?=[，、：])`, "g"),
    write: (n) => `第${numberInWords(n)}`,
  },
  {
    kind: "（一）",
    pattern: new RegExp(`^[\\s\\u3000]*[（(](${numerals})[）)](?=[\\s\\u3000]*\\S)`, "g"),
    write: (n) => `（${numberInWords(n)}）`,
  },
  {
    kind: "一、",
    // A number alone on its line is the rest of a heading that was cut off.
    pattern: new RegExp(`^[\\s\\u3000]*(${numerals})、(?!是)(?=[\\s\\u3000]*\\S)`, "g"),
    write: (n) => `${numberInWords(n)}、`,
  },
  {
    // “；6.生态环境。”: within a sentence, after a mark.
    kind: "；1.",
    pattern: /(?<=[：:；;。])[\s\u3000]*(\d{1,2})[.．、](?=[\s\u3000]*(?:[\u4e00-\u9fff《“]|\d{4}年))/g,
    write: (n) => `${n}.`,
  },
  {
    // “；（3）更新指南”: the same within a sentence; “第（3）项” has no mark before it.
    kind: "；（1）",
    pattern: /(?<=[：:；;。，,])[\s\u3000]*[（(](\d{1,2})[）)](?=[\s\u3000]*[\u4e00-\u9fff《“])/g,
    write: (n) => `（${n}）`,
  },
  {
    kind: "；（一）",
    pattern: new RegExp(
      `(?<=[：:；;。])[\\s\\u3000]*[（(](${numerals})[）)](?=[\\s\\u3000]*[\\u4e00-\\u9fff《“])`,
      "g",
    ),
    write: (n) => `（${numberInWords(n)}）`,
  },
  {
    kind: "①",
    pattern: /([①-⑳])/g,
    write: (n) => String.fromCharCode(CIRCLED + n),
  },
  // “2.2020年，……” is item 2, not a decimal number.
  { kind: "1.", pattern: /^[\s\u3000]*(\d{1,2})[.．、](?!\d(?!\d{3}年))/g, write: (n) => `${n}.` },
  { kind: "（1）", pattern: /^[\s\u3000]*[（(](\d{1,2})[）)]/g, write: (n) => `（${n}）` },
];

/** Every number of an enumeration in a line, in printed order. */
export const itemsOf = perLine(({ text }: Line): NumberedItem[] =>
  kinds
    .flatMap(({ kind, pattern, write }) =>
      (text.includes(sign(kind)) ? matchesOf(text, pattern) : []).flatMap((found): NumberedItem[] => {
        const words = found[0].trimStart();
        const from = found.index + found[0].length - words.length;
        const value = numberOf(found[1] ?? "");
        return value === null ? [] : [{ from, to: from + words.length, words, kind, value, write }];
      }),
    )
    .sort((one, other) => one.from - other.from),
);

/** The character that every item of a notation contains; lines without it are skipped. */
function sign(kind: string): string {
  return { 一是: "是", 一要: "要", 第一: "第" }[kind] ?? "";
}

function numberOf(text: string): number | null {
  if (/^[①-⑳]$/.test(text)) return text.charCodeAt(0) - CIRCLED;
  return /^\d+$/.test(text) ? Number(text) : readChineseNumber(text);
}
