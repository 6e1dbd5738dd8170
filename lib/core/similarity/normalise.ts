/**
 * Normalises a text for comparison: numbers, dates and the unit's own names become placeholders, punctuation
 * and spaces are removed. These are exactly what is changed in a copied report.
 */
export function normalise(text: string, names: readonly string[]): string {
  return bare(withoutNames(text.normalize("NFKC"), names).replace(numbers, "#")).replace(
    /#+(?:[年月日]#*)*/g,
    "#",
  );
}

/**
 * Normalises a text for a word-for-word comparison: numbers are kept, but not years, since copied text may
 * contain its own year or still last year's.
 */
export function literal(text: string, names: readonly string[]): string {
  return bare(withoutNames(text.normalize("NFKC"), names).replace(/(?<!\d)20\d\d(?=年)/g, "#"));
}

const numbers =
  /\d[\d,.]*%?|[零〇一二三四五六七八九十百千万亿两]+(?=(?:余|多)?[条件个次篇份人期项起宗家名场处类种批元])/g;

function withoutNames(text: string, names: readonly string[]): string {
  const own = names.reduce((rest, name) => rest.replaceAll(name, "@"), text);
  return own.replace(/[我本](?:镇|乡|街道|县|区|市|局|单位|机关)/g, "@");
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\d#@]+/gu, "");
}
