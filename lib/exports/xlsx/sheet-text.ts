/** Excel's own limit for one cell. */
const LONGEST = 32_767;

/**
 * A text as a sheet keeps it: without what XML cannot carry, and with “_x0041_”, which Excel would read as a letter's
 * code, kept as it was typed.
 */
export function sheetText(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replaceAll(/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ")
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .slice(0, LONGEST);
}
