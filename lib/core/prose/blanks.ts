/** Removes blanks: spaces of any width, line ends, zero-width marks and soft hyphens. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, "");
}
