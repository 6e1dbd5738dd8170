/** Replaces full-width digits by half-width ones. The length, and so every position, stays the same. */
export function narrowed(text: string): string {
  return /[０-９]/.test(text)
    ? text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    : text;
}

/** Days of a month, counted from 1; 0 where there is no such month. */
export function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const chineseDigits = "〇一二三四五六七八九";
const zeros = /[○零ＯO０0]/;

/** “二〇一八” → 2018, digit by digit; null for anything else. */
export function chineseYear(text: string): number | null {
  let year = 0;
  for (const char of text) {
    const digit = zeros.test(char) ? 0 : chineseDigits.indexOf(char);
    if (digit < 0) return null;
    year = year * 10 + digit;
  }
  return year;
}

/** 2018 → “二〇一八”. */
export function inChineseDigits(year: number): string {
  return [...String(year)].map((digit) => chineseDigits[Number(digit)]).join("");
}
