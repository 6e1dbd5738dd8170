import { digitsValue, numeralValue } from "../numerals/numerals";

/** Dates in Chinese numerals, as older documents and their titles write them. */

const written = /[二一][〇○零ＯO０0一二三四五六七八九]{3}(?=\s*年)/g;
const parts = /(?<=[年月至到日起—－-]\s*)[一二三四五六七八九十]{1,3}(?=\s*[月日])/g;

/** “二〇二二年” → “2022年”. Every character keeps its position. */
export function withArabicYears(text: string): string {
  return /[二一][〇○零ＯO０0九]/.test(text)
    ? text.replace(written, (year) => String(digitsValue(year.replaceAll("０", "0"))))
    : text;
}

/** “二〇二二年十二月三十一日” → “2022年12月31日”. */
export function withArabicDates(text: string): string {
  return withArabicYears(text).replace(parts, (number) => numeralValue(number)?.toFixed() ?? number);
}
