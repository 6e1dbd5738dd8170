/** Maximum number of words, since each adds to the query: further words are ignored. */
export const WORDS_MAX = 8;

/** The typed text as words that must all be found: full-width letters and digits become ordinary ones. */
export function searchWords(typed: string, most = WORDS_MAX): string[] {
  const words = typed.normalize("NFKC").split(/[\s,，、;；]+/u);
  return [...new Set(words.filter((word) => word !== ""))].slice(0, most);
}

/** “2024”, “2024年” and “2024年度”. */
const YEAR = /^(\d{4})(年度?)?$/;

/**
 * The one year that is among the words, and the others: whoever types “青石 2024” means the report of that
 * year, and not every text in which the number stands. Null without a year of which something is published,
 * or with several.
 */
export function yearAmong(
  words: readonly string[],
  years: readonly number[],
): { year: number; others: string[] } | null {
  const yearOf = (word: string) => years.find((year) => String(year) === YEAR.exec(word)?.[1]);
  const [year, ...more] = new Set(words.flatMap((word) => yearOf(word) ?? []));
  if (year === undefined || more.length > 0) return null;
  return { year, others: words.filter((word) => yearOf(word) === undefined) };
}
