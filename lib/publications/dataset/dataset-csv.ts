import { csvLine, csvMark } from "@/lib/exports/csv/csv-line";
import { type DatasetRow, datasetColumns } from "./columns";

/** The rows as CSV, one chunk per batch. */
export async function* datasetCsv(batches: AsyncIterable<readonly DatasetRow[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${csvMark}${csvLine(datasetColumns.map(({ name }) => name))}`);
  for await (const rows of batches) yield encoder.encode(rows.map(lineOf).join(""));
}

function lineOf(row: DatasetRow): string {
  return csvLine(datasetColumns.map(({ name }) => written(row[name])));
}

function written(value: DatasetRow[keyof DatasetRow]): string {
  if (value === null) return "";
  return value instanceof Date ? value.toISOString() : String(value);
}
