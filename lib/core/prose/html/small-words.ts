/**
 * Words that stand small beside others: what they mean follows from what stands before them, or from their
 * own shape.
 */

/** “59¹”: a number, a letter or a sign in small, with or without brackets. */
const mark = /^[[［〔【(（]?注?[\d①-⑳*＊※†‡a-e]{1,3}[\]］〕】)）]?$/;

/** What raised words are behind others: a square or cube, a note's mark, or words after all. */
export function raisedWords(text: string, before: string): { words: string } | { mark: string } {
  const words = text.trim();
  if (/[a-zA-Zａ-ｚ米]$/.test(before)) {
    if (words === "2") return { words: "²" };
    if (words === "3") return { words: "³" };
    return { words: text };
  }
  if (/[×x*·]10$/.test(before) && /^\d$/.test(words)) return { words: `^${words}` };
  return mark.test(words) && before !== "" ? { mark: words } : { words: text };
}

/**
 * Whether what Word and WPS write out before an item of a list is a bullet (in a symbol font often a letter),
 * which is only looks; a number is part of the line.
 */
export function isBullet(marker: string): boolean {
  return [...marker].length === 1 && !/[\d一-十㈠-㈩①-⑳⑴-⒇]/u.test(marker);
}
