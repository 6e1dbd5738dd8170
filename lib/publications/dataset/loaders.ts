import { editionOf } from "@/lib/core/editions/registry";
import { isPublishedYear } from "../list/data";
import { findPlaceName } from "../places/data";
import type { DatasetQuery } from "../schema";
import { archive } from "./archive-stream";
import type { DatasetRow } from "./columns";
import { listDatasetYears, listRowsAfter } from "./data";
import { datasetCsv } from "./dataset-csv";
import { datasetParquet } from "./dataset-parquet";
import { columnsCsv, dictionaryCsv } from "./dictionary";

/** The file formats of one year's figures; a year has one edition. */
export const datasetFormats = {
  csv: { mime: "text/csv; charset=utf-8", write: datasetCsv },
  parquet: { mime: "application/vnd.apache.parquet", write: datasetParquet },
} as const;
export type DatasetFormat = keyof typeof datasetFormats;

/** Reports read at once: about 16,000 rows, one Parquet row group. */
const BATCH = 200;

/**
 * Every figure of a year, optionally filtered by place and kind of unit, as one streamed file; null if
 * nothing of the year is published.
 */
export async function loadDataset(
  year: number,
  format: DatasetFormat,
  narrowed: DatasetQuery = {},
): Promise<{ edition: string; pieces: AsyncGenerator<Uint8Array> } | null> {
  const edition = editionOf(year);
  if (!edition || !(await isPublishedYear(year))) return null;
  return { edition: edition.id, pieces: datasetFormats[format].write(batchesOf([year], narrowed)) };
}

/**
 * Every figure of a place and its descendants for all years, as one archive with the dictionary of each
 * edition; null if there is no such place.
 */
export async function loadPlaceDataset(
  place: string,
): Promise<{ name: string; pieces: AsyncGenerator<Uint8Array> } | null> {
  const found = await findPlaceName(place);
  if (!found) return null;
  const years = await listDatasetYears(place);
  const editions = [
    ...new Map(years.flatMap((year) => editionOf(year) ?? []).map((each) => [each.id, each])).values(),
  ];
  return {
    name: found.name,
    pieces: archive([
      { name: "figures.csv", pieces: datasetCsv(batchesOf(years, { place })) },
      ...editions.map((edition) => ({
        name: `dictionary-edition-${edition.id}.csv`,
        pieces: ofText(dictionaryCsv(edition)),
      })),
      { name: "columns.csv", pieces: ofText(columnsCsv()) },
    ]),
  };
}

async function* ofText(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function* batchesOf(years: readonly number[], narrowed: DatasetQuery): AsyncGenerator<DatasetRow[]> {
  for (const year of years)
    for (let after: string | null = ""; after !== null; ) {
      const step: Awaited<ReturnType<typeof listRowsAfter>> = await listRowsAfter(
        { year, ...narrowed },
        after,
        BATCH,
      );
      yield step.rows;
      after = step.last;
    }
}
