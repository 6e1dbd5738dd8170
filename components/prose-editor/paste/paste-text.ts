/**
 * A line of HTML text as displayed: without Word's bookmark marks, soft hyphens and zero-width characters,
 * with line feeds between Chinese characters removed, other whitespace collapsed to one space, and trimmed.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\[bookmark:[^\]\n]*\]/gi, "")
    .replace(/\p{Cf}|[^\P{Cc}\s]/gu, "")
    .replace(/(?<=[\u2e80-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\uffef])/g, "")
    .replace(/[^\S\u3000]+/g, " ")
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, "");
}
