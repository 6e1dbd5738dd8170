/**
 * The measures of GB/T 9704-2012 (党政机关公文格式), once. Screen, print, PDF and Word take them from here.
 * Millimetres and points as named; a point is 0.353 mm.
 */

/** A4; 天头 37 mm and 订口 28 mm are given, right and bottom follow from the 版心 of 156 × 225 mm. */
export const pageMm = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 } as const;
export const textAreaMm = { width: 156, height: 225 } as const;

/** 22 lines a page, 28 characters a line. */
export const grid = { lines: 22, characters: 28 } as const;

/** 字号 in points: 2号 title, 3号 body, 4号 page number, 五号 and 小五 for tables. */
export const sizesPt = {
  title: 22,
  body: 16,
  pageNumber: 14,

  five: 10.5,
  smallFive: 9,
} as const;

/** Line pitch in points: 225 mm over 22 lines for the body; titles by the usual practice. */
export const pitchPt = { body: 28.95, title: 35, denseTable: 13.5 } as const;

/** First-line indent of paragraphs and of headings, in characters. */
export const indentCharacters = 2;

/** The page number's distance below the 版心. */
export const pageNumberMm = 7;

/** Typefaces by their names in the standard; each renderer has its own substitutes. */
export const typefaces = {
  title: "方正小标宋简体",
  body: "仿宋_GB2312",
  levelOne: "黑体",
  levelTwo: "楷体_GB2312",
  pageNumber: "宋体",
  annexLabel: "黑体",
} as const;

/**
 * The report carries a seal: the date ends four characters from the right edge, the organ is centred over it
 * (7.3.5.1).
 */
export const signatureIndentCharacters = 4;
