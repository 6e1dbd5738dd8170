/** Dates in Chinese numerals, as older documents and their titles write them. */

const digits = "〇一二三四五六七八九";
const zeros = /[○零ＯO０0]/;
const written = /[二一][〇○零ＯO０0一二三四五六七八九]{3}(?=\s*年)/g;
const parts = /(?<=[年月至到日起—－-]\s*)[一二三四五六七八九十]{1,3}(?=\s*[月日])/g;

/** “二〇二二年” → “2022年”. Every character keeps its position. */
export function withArabicYears(text: string): string {
  return /[二一][〇○零ＯO０0九]/.test(text)
    ? text.replace(written, (year) =>
        [...year].map((char) => (zeros.test(char) ? 0 : digits.indexOf(char))).join(""),
      )
    : text;
}

/** “二〇二二年十二月三十一日” → “2022年12月31日”. */
export function withArabicDates(text: string): string {
  return withArabicYears(text).replace(parts, (number) => String(numberOf(number)));
}

/** “三十一” → 31. */
function numberOf(number: string): number {
  const [tens = "", ones = ""] = number.includes("十") ? number.split("十") : ["〇", number];
  const ten = tens === "" ? 1 : digits.indexOf(tens);
  return ten * 10 + (ones === "" ? 0 : digits.indexOf(ones));
}
