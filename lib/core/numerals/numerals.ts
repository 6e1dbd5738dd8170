import Big from "big.js";

/**
 * Numbers as Chinese official prose writes them. Patterns are sources for larger expressions; none has a
 * group.
 */

/** “1,234”, “１２”, “9.63”: a thousands separator is only permitted between groups of three. */
export const ARABIC = "(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9０-９]{1,15})(?:[.．][0-9０-９]{1,8})?";

/** “二百五十”, “十二”, “两”. */
export const CHINESE = "[〇零一二两三四五六七八九十百千]{1,12}";

const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/**
 * The value of an Arabic or Chinese numeral that matches the patterns above; null if the characters are not a
 * number.
 */
export function numeralValue(text: string): Big | null {
  const half = halfWidth(text).replaceAll(",", "");
  if (/^[0-9]+(\.[0-9]+)?$/.test(half)) return new Big(half);
  const value = chineseValue(text);
  return value === null ? null : new Big(value);
}

/**
 * “二〇一八” → 2018, digit by digit; Arabic digits and what is typed for 〇 count as well. Null for anything else,
 * “十” among it.
 */
export function digitsValue(text: string): number | null {
  let value = 0;
  for (const char of text) {
    const digit = /[○ＯO]/.test(char) ? 0 : /[0-9]/.test(char) ? Number(char) : digits[char];
    if (digit === undefined || char === "两") return null;
    value = value * 10 + digit;
  }
  return value;
}

/** 2018 → “二〇一八”. */
export function inChineseDigits(number: number): string {
  return [...String(number)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
}

/** The number of decimals of a numeral. */
export function decimalsIn(text: string): number {
  return halfWidth(text).split(".")[1]?.length ?? 0;
}

function halfWidth(text: string): string {
  return text.replace(/[０-９．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

function chineseValue(text: string): number | null {
  // Digits read one by one, as in “二〇一八”.
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text))
    return Number([...text].map((char) => digits[char]).join(""));
  let total = 0;
  let digit: number | null = null;
  for (const char of text) {
    const place = places[char];
    if (place === undefined) {
      const next = digits[char];
      if (next === undefined || (digit !== null && digit !== 0)) return null;
      digit = next;
      continue;
    }
    total += (digit ?? 1) * place;
    digit = null;
  }
  return total + (digit ?? 0);
}

/**
 * Replaces full-width digits by half-width ones. The length, and therefore every position, stays the same.
 */
export function narrowed(text: string): string {
  return /[０-９]/.test(text)
    ? text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    : text;
}
