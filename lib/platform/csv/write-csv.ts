import { csvLine, csvMark } from "@/lib/exports/csv/csv-line";

/** A CSV file as Excel opens it: with a byte order mark, and no cell that could be taken for a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${csvMark}${rows.map(csvLine).join("")}`;
}
