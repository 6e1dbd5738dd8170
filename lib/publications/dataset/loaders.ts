import { editionOf } from "@/lib/core/editions/registry";
import { isPublishedYear } from "../list/data";
import type { DatasetRow } from "./columns";
import { listRowsAfter } from "./data";
import { datasetCsv } from "./dataset-csv";
import { datasetParquet } from "./dataset-parquet";

/** The files of one year's figures; a year is of one edition. */
export const datasetFormats = {
  csv: { mime: "text/csv; charset=utf-8", write: datasetCsv },
  parquet: { mime: "application/vnd.apache.parquet", write: datasetParquet },
} as const;
export type DatasetFormat = keyof typeof datasetFormats;

/** Reports read at once: some 16,000 lines, a row group of Parquet. */
const BATCH = 200;

/** Every figure of a year as one file, piece by piece; null where none is published. */
export async function loadDataset(
  year: number,
  format: DatasetFormat,
): Promise<{ edition: string; pieces: AsyncGenerator<Uint8Array> } | null> {
  const edition = editionOf(year);
  if (!edition || !(await isPublishedYear(year))) return null;
  return { edition: edition.id, pieces: datasetFormats[format].write(batchesOf(year)) };
}

async function* batchesOf(year: number): AsyncGenerator<DatasetRow[]> {
  let after = "";
  for (;;) {
    const { rows, last } = await listRowsAfter(year, after, BATCH);
    yield rows;
    if (last === null) return;
    after = last;
  }
}
