/** How many characters a full line may be short of the width: a mark, or a number that did not fit. */
export const SLACK = 3;

/** The beginning of a numbered line. */
export const opens =
  /^\s*([一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}\s*[、.．](?!\d)|[（(]\d{1,2}[）)]|第[一二三四五六七八九十]{1,3}(章|部分)|附[件表])/;
/** The heading of a chapter. */
export const chapter = /^[一二三四五六七八九十]{1,3}\s*[、.．].{2,30}(情况|事项|概述|问题|措施)$/;
/** A page number on a line of its own. */
export const pageMark =
  /^([—–\-－―]+\s*\d{1,3}\s*[—–\-－―]+|第\s*\d{1,3}\s*页([，,/／]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*[/／]\s*\d{1,3})$/;

/** The width of a line in Chinese characters. */
export function width(line: string): number {
  return [...line.trim()].reduce((sum, char) => sum + (char < "\u2000" ? 0.5 : 1), 0);
}
