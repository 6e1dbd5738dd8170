import { headingNumber } from "./numbering";

type Level = 2 | 3 | 4;

/**
 * Reads the numbers that people type at the start of a heading back into levels. The levels are those of GB/T
 * 9704: 一、 is a chapter, （一） level 2, 1. level 3, （1） level 4. Real reports also write them as (一), ㈠, 1、,
 * １．, ⑴ and ①, put a stray 、 after the bracket, or have a dash in place of 一: "(-)".
 */
const chineseDigits = "[一二三四五六七八九十]{1,3}|[-－—]";

const numberings: readonly { level: Level; pattern: RegExp }[] = [
  { level: 2, pattern: new RegExp(`^(?:[（(]\\s*(?:${chineseDigits})\\s*[）)]|[㈠-㈩])\\s*[、.．]?\\s*`) },
  { level: 4, pattern: /^(?:[（(]\s*[0-9０-９]{1,2}\s*[）)]|[⑴-⒇①-⑳])\s*[、.．]?\s*/ },
  // "1.5万元" and "5.15公开日" begin with a number that is not a heading number.
  { level: 3, pattern: /^[0-9０-９]{1,2}\s*[.．、](?![0-9０-９])\s*/ },
];

const chapterNumbering = /^[一二三四五六七八九十]{1,3}\s*[、.．]\s*/;

/** The level of a line's typed number, and the line without it; null if it has none. */
export function readNumbering(text: string): { level: Level; rest: string } | null {
  const line = text.trim();
  for (const { level, pattern } of numberings) {
    const found = pattern.exec(line);
    if (found) return { level, rest: line.slice(found[0].length) };
  }
  return null;
}

/** The line without its chapter number (“三、依申请公开” → “依申请公开”); null if it has none. */
export function readChapterNumbering(text: string): string | null {
  const line = text.trim();
  const found = chapterNumbering.exec(line);
  return found ? line.slice(found[0].length) : null;
}

/**
 * The printed numbers of headings in reading order; null for a heading without text, which is neither printed
 * nor counted. Level 3 restarts after a level 2, level 4 after a level 3 or 2.
 */
export function headingNumbers(headings: readonly { level: Level; blank: boolean }[]): (string | null)[] {
  const next = headingCounter();
  return headings.map(({ level, blank }) => (blank ? null : next(level)));
}

/** Returns a function that gives the printed number of one heading after the other. */
export function headingCounter(): (level: Level) => string {
  const counts = { 2: 0, 3: 0, 4: 0 };
  return (level) => {
    for (const deeper of [3, 4] as const) if (deeper > level) counts[deeper] = 0;
    counts[level] += 1;
    return headingNumber(level, counts[level] - 1);
  };
}
