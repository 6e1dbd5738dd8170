import { csvLine, csvMark } from "@/lib/exports/csv/csv-line";

/** A CSV file for Excel: with a byte order mark, and escaped so that no cell is evaluated as a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${csvMark}${rows.map(csvLine).join("")}`;
}
