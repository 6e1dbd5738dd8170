/** Maximum number of words, since each adds to the query: further words are ignored. */
export const WORDS_MAX = 8;

/** The typed text as words that must all be found: full-width letters and digits become ordinary ones. */
export function searchWords(typed: string, most = WORDS_MAX): string[] {
  const words = typed.normalize("NFKC").split(/[\s,，、;；]+/u);
  return [...new Set(words.filter((word) => word !== ""))].slice(0, most);
}
