import type { Line } from "@/lib/core/checks/engine/passages";
import { perLine } from "@/lib/core/checks/engine/per-line";
import type { Fault } from "@/lib/core/checks/engine/words-at-fault";
import { matchesOf } from "@/lib/core/matches";

/**
 * “国办发[2018]23号”: the year of a document number is written in 〔〕 (GB/T 9704). Case numbers, （2018）鲁…, do not
 * match.
 */
const pattern = /(?<=[\u4e00-\u9fff])[[（(【﹝［]((?:19|20)\d{2})[\]）)】﹞］](?=\s*第?\d{1,4}\s*号)/g;

export const documentNumbers = perLine(({ text }: Line): Fault[] =>
  matchesOf(text, pattern).map((found) => {
    const right = `〔${found[1]}〕`;
    return {
      from: found.index,
      to: found.index + found[0].length,
      message: `文号中的年份用六角括号“${right}”，不用“${found[0]}”`,
      instead: { text: right, label: `改为“${right}”` },
    };
  }),
);

const numbered = /[\u4e00-\u9fff]{1,10}[〔［[【](\d{3,5})[〕］\]】]\s*第?\s*(\d{0,4})\s*(号?)/g;
const FIRST = 1950;

/**
 * Numbers that no document can have: of a year after the report's year of issue, of an impossible year, or
 * without the last part. `year` is the report year.
 */
export function impossibleNumbers(text: string, year: number): Fault[] {
  if (!/[〔［[【]\d/.test(text)) return [];
  return matchesOf(text, numbered).flatMap((found): Fault[] => {
    const [words, issued = "", number, sign] = found;
    const message = faultOfNumber(Number(issued), number !== "", sign !== "", year);
    return message
      ? [{ from: found.index, to: found.index + words.length, message: `文号“${words.trim()}”${message}` }]
      : [];
  });
}

function faultOfNumber(issued: number, hasNumber: boolean, hasSign: boolean, year: number): string | null {
  if (issued < FIRST || issued > 2100) return `的年份“${issued}”不是年份，请核对`;
  if (issued > year + 1) return `是${issued}年的，${year}年的报告编制的时候还没有，请核对`;
  if (!hasNumber && hasSign) return "没有写完，缺号数";
  return null;
}
