const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 → "一", 10 → "十", 21 → "二十一". Whole numbers from 1 to 99; a RangeError otherwise. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`编号超出范围：${n}`);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`;
  return head + (ones === 0 ? "" : digits[ones]);
}

/**
 * The largest number of a heading or item that is read back; a larger one does not number parts of a report.
 */
const READ_MAX = 30;
const read = new Map(Array.from({ length: READ_MAX }, (_, index) => [chineseNumber(index + 1), index + 1]));

/** "一" → 1, "三十" → 30; null for anything else and for larger numbers. */
export function readChineseNumber(text: string): number | null {
  return read.get(text) ?? null;
}

/** `chineseNumber`, and Arabic digits beyond 99, which a text may reach. */
export function numberInWords(n: number): string {
  return n > 99 ? String(n) : chineseNumber(n);
}

/** The printed number of a chapter by its position, counted from 0: "一、". */
export function chapterNumber(index: number): string {
  return `${chineseNumber(index + 1)}、`;
}

/**
 * The printed number of a heading within a chapter (GB/T 9704): level 2 “（一）”, level 3 “1.”, level 4 “（1）”.
 * `index` is its position among its siblings, counted from 0. Chinese numerals end at 99: a draft may contain
 * more headings, which are numbered in Arabic digits instead of failing.
 */
export function headingNumber(level: 2 | 3 | 4, index: number): string {
  switch (level) {
    case 2:
      return `（${numberInWords(index + 1)}）`;
    case 3:
      return `${index + 1}.`;
    case 4:
      return `（${index + 1}）`;
  }
}
