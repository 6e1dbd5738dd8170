/** The byte order mark by which Excel recognises a UTF-8 file. */
export const csvMark = "\uFEFF";

/**
 * One line of a CSV file (RFC 4180) with its line end. A text that a spreadsheet would run as a formula is
 * prefixed with an apostrophe; negative numbers are not.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

function cellOf(value: string): string {
  const formula = /^[=+\-@\t\r＝＋－＠]/.test(value) && !/^-\d+(?:[.]\d+)?$/.test(value);
  const inert = formula ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
