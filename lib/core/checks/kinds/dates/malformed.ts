import { matchesOf } from "@/lib/core/matches";
import { daysIn } from "../../../numerals/days";
import { narrowed } from "../../../numerals/numerals";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

/** A year this far ahead is a typing mistake and not a plan: 2087年. */
const YEARS_AHEAD = 30;

type Written = RegExpMatchArray & { index: number };
type Reader = { pattern: RegExp; fault: (found: Written, year: number) => Omit<Fault, "from" | "to"> | null };

const readers: Reader[] = [
  {
    // “202020年”, “20014年”: more than four digits that begin as a year does.
    pattern: /(?<![\d.])(?:19|20)\d{3,4}(?=\s*年)/g,
    fault: ([text], year) => ({ message: `“${text}年”不是年份`, ...yearRepair(text, year) }),
  },
  {
    // “218年3月”: a year that lost a digit. Three digits and 年 alone may count years.
    pattern: /(?<![\d.])[12]\d{2}(?=\s*年\s*\d{1,2}\s*月)/g,
    fault: ([text], year) => ({ message: `“${text}年”不是年份`, ...yearRepair(text, year) }),
  },
  {
    // “203年，我镇……”: a lost digit at the beginning of a sentence.
    pattern: /(?<=^\s*|[。；]\s*)20\d(?=年度?[，,])/g,
    fault: ([text], year) => ({ message: `“${text}年”不是年份`, ...yearRepair(text, year) }),
  },
  {
    pattern: /(?<![\d.])[2-9]\d{3}(?=\s*年)/g,
    fault: ([text], year) =>
      Number(text) > year + YEARS_AHEAD ? { message: `“${text}年”不像年份，请核对` } : null,
  },
  {
    // “20181月1日”: 年 is missing.
    pattern: /(?<!\d)((?:19|20)\d{2})(1[0-2]|[1-9])月(?=\s*\d)/g,
    fault: ([text, year, month]) => ({
      message: `“${text}”缺“年”字`,
      instead: { text: `${year}年${month}月`, label: `改为“${year}年${month}月”` },
    }),
  },
  {
    // “2021度”, “2024共收到”: 年 is missing before text that can only follow a year.
    pattern:
      /(?<![\d.—－~～\-〔[（(])20[0-4]\d(?=度[，。、政信工县市区镇乡全共我本更公主各按开]|共(?:收到|受理|公开|主动|发布)|全年)/g,
    fault: ([text]) => ({
      message: `“${text}”后面缺“年”字`,
      instead: { text: `${text}年`, label: `改为“${text}年”` },
    }),
  },
  {
    // “二0一七年”: zero among Chinese numerals is written 〇.
    pattern:
      /[二一][0０oO○◯][一二三四五六七八九0０oO○◯〇]{1,2}(?=年)|二〇[一二三四五六七八九]?[0０oO○◯](?=年)/g,
    fault: ([text]) => {
      const right = text.replace(/[0０oO○◯]/g, "〇");
      return {
        message: `“${text}年”里的“〇”写错了，应为“${right}年”`,
        instead: { text: right, label: `改为“${right}”` },
      };
    },
  },
  {
    pattern: /(?<=年\s{0,2})\d{1,3}(?=\s*月)|(?<![\d.—－~～-])\d{1,2}(?=\s*月\s*\d{1,2}\s*日)/g,
    fault: ([text]) => (daysIn(2000, Number(text)) === 0 ? { message: `没有“${text}月”` } : null),
  },
  {
    pattern: /(?:(?<!\d)(\d{4})\s*年\s*)?(?<!\d)(1[0-2]|0?[1-9])\s*月\s*(\d{1,3})\s*[日号]/g,
    fault: ([text, year, month, day], own) => {
      const last = daysIn(Number(year ?? own), Number(month));
      return Number(day) >= 1 && Number(day) <= last ? null : { message: `没有“${text}”这一天` };
    },
  },
  {
    // “12月31止”: 日 is missing.
    pattern: /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})(?=\s*(?:[起止]|[至到—－~～-]+\s*\d{1,4}\s*[年月]))/g,
    fault: ([text]) => ({
      message: `“${text}”缺“日”字`,
      instead: { text: `${text}日`, label: `改为“${text}日”` },
    }),
  },
];

/** Dates that do not exist in the calendar, and dates without one of 年, 月, 日. */
export function malformedDates(rule: Rule): Check {
  return wordsAtFault(rule, (line, { form }) => malformedDatesIn(line.text, form.year));
}

/** The same for text outside the chapters. `year` is the report year. */
export function malformedDatesIn(written: string, year: number): Fault[] {
  const text = narrowed(written);
  if (!/[年月]|20\d{2}/.test(text)) return [];
  return readers
    .flatMap(({ pattern, fault }) =>
      matchesOf(text, pattern).flatMap((found): Fault[] => {
        const details = fault(found, year);
        return details ? [{ from: found.index, to: found.index + found[0].length, ...details }] : [];
      }),
    )
    .sort((one, other) => one.from - other.from);
}

/**
 * The report year as the repair, if the digits contain it in order (202020 for 2020) or are part of it (218
 * for 2018).
 */
function yearRepair(text: string, year: number): Pick<Fault, "instead"> {
  const own = String(year);
  if (!within(own, text) && !within(text, own)) return {};
  return { instead: { text: own, label: `改为“${own}年”` } };
}

function within(few: string, many: string): boolean {
  let at = 0;
  for (const char of many) if (char === few[at]) at += 1;
  return at === few.length;
}
