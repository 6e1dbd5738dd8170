/** Excel's own limit for one cell. */
const LONGEST = 32_767;

/**
 * A text for a sheet: without characters that XML cannot contain, and with “_x0041_”, which Excel would read
 * as a character code, escaped.
 */
export function sheetText(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replaceAll(/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ")
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .slice(0, LONGEST);
}
