/**
 * A line of HTML text as it is seen: bookmarks' residue, soft hyphens and zero-width marks out, line feeds between
 * Chinese characters closed up, other runs of blanks one space, none at either end.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\[bookmark:[^\]\n]*\]/gi, "")
    .replace(/\p{Cf}|[^\P{Cc}\s]/gu, "")
    .replace(/(?<=[\u2e80-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\uffef])/g, "")
    .replace(/[^\S\u3000]+/g, " ")
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, "");
}
