import { matchesOf } from "@/lib/core/matches";
import { PREFACE } from "../../../report";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { narrowedText, perLine } from "../../engine/per-line";
import { sentenceAround } from "../../engine/sentence";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

/** One end of a period as written. Missing parts and impossible years (202020) are null. */
type End = { year: number | null; month: number; day: number | null };
export type Period = { from: number; to: number; text: string; begin: End; end: End };

const day = "(?:(?<!\\d)(\\d{4,6})\\s*年度?\\s*)?(?<!\\d)(\\d{1,2})\\s*月份?(?:\\s*(\\d{1,2})\\s*[日号]?)?";
const until = "(?:[,，]?\\s*(?:截至|截止)(?:到|至)?|[,，]?\\s*[至到]|[-－—–~～]{1,3})";
const pattern = new RegExp(`${day}\\s*(?:起|开始)?\\s*${until}\\s*(?:截至|截止)?\\s*${day}`, "g");

const namesPeriod =
  /统计的?(?:期限|时限|时间|区间|周期|范围|起止|数据|口径)|所列数据|数据[^，。；]{0,10}(?:期限|时限|日期|区间|时间|自|从)|信息日期/;

/** The statistics periods that a line states, in every notation: 自…起至…止, 至, 到, —, 截止. */
export const periodsIn = perLine((line: Line): Period[] => {
  const text = narrowedText(line);
  return matchesOf(text, pattern).flatMap((found) => {
    const sentence = sentenceAround(text, found.index).text;
    const [whole, year1, month1, day1, year2, month2, day2] = found;
    // The opening may also give summer and winter office hours, which name no year.
    const named = line.chapterId === PREFACE && (year1 !== undefined || year2 !== undefined);
    if (!named && !namesPeriod.test(sentence)) return [];
    return [
      {
        from: found.index,
        to: found.index + whole.length,
        text: whole,
        begin: endOf(year1, month1, day1),
        end: endOf(year2, month2, day2),
      },
    ];
  });
});

/** A period in the prose runs from 1 January to 31 December of the report year. */
export function periodInProse(rule: Rule): Check {
  return wordsAtFault(rule, (line, { form }) =>
    periodsIn(line).flatMap((period): Fault[] => {
      if (holds(period, form.year)) return [];
      const text = corrected(period.text, form.year);
      return [
        {
          from: period.from,
          to: period.to,
          message: `统计期限写作“${period.text}”，应为${form.year}年1月1日至12月31日`,
          instead: { text, label: `改为“${text}”` },
          sides: [
            { label: "文中", value: period.text },
            { label: "应为", value: text },
          ],
        },
      ];
    }),
  );
}

function holds({ begin, end }: Period, year: number): boolean {
  const is = (given: End, month: number, day: number) =>
    (given.year ?? year) === year && given.month === month && (given.day ?? day) === day;
  return is(begin, 1, 1) && is(end, 12, 31);
}

/** The same wording with corrected numbers; numbers that are right keep their notation. */
function corrected(text: string, year: number): string {
  let months = 0;
  return text.replace(/\d+(?=\s*年)|\d+(?=\s*月)|\d+/g, (number, at: number) => {
    const mark = text.slice(at + number.length).trimStart()[0];
    if (mark === "月") months += 1;
    const right = mark === "年" ? year : mark === "月" ? (months === 1 ? 1 : 12) : months === 1 ? 1 : 31;
    return Number(number) === right ? number : String(right);
  });
}

function endOf(year: string | undefined, month: string | undefined, day: string | undefined): End {
  return {
    year: year?.length === 4 ? Number(year) : null,
    month: Number(month),
    day: day === undefined ? null : Number(day),
  };
}
