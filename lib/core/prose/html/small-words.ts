/** Superscripts: their meaning depends on the text before them, or on their own form. */

/** “59¹”: a superscript number, letter or sign, with or without brackets. */
const mark = /^[[［〔【(（]?注?[\d①-⑳*＊※†‡a-e]{1,3}[\]］〕】)）]?$/;

/** The meaning of superscript text after other text: a square or cube, a note reference, or ordinary text. */
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
 * True if the list marker that Word and WPS write before an item is a bullet (in a symbol font often a
 * letter), which is only decoration; a number is part of the line.
 */
export function isBullet(marker: string): boolean {
  return [...marker].length === 1 && !/[\d一-十㈠-㈩①-⑳⑴-⒇]/u.test(marker);
}
