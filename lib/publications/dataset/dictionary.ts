import { openCells } from "@/lib/core/document/open-data";
import type { Edition } from "@/lib/core/editions/edition";
import { series } from "@/lib/core/series/series";
import { cellsOf } from "@/lib/core/tables/table";
import { csvLine, csvMark } from "@/lib/exports/csv/csv-line";
import { datasetColumns } from "./columns";

/** The description of one cell of an edition. */
type DictionaryEntry = {
  cell: string;
  table: string;
  path: string[];
  column: string | null;
  measure: string | null;
  /** The indicators followed over the years that include the cell. */
  indicators: string[];
};

/**
 * Every cell of the edition's national tables, in printed order. Rows added by a county are named in its own
 * reports.
 */
function dictionaryOf({ tables, series: counted }: Edition): DictionaryEntry[] {
  return tables.flatMap((table) => {
    const names = openCells(table);
    return cellsOf(table).map(({ id }, index) => ({
      cell: id,
      table: table.title,
      path: names[index]?.path ?? [],
      column: names[index]?.column ?? null,
      measure: names[index]?.unit ?? null,
      indicators: series.filter((each) => counted[each.id]?.includes(id)).map((each) => each.id),
    }));
  });
}

const columns = ["cell", "table", "path", "column", "measure", "indicators"] as const;

/** The same as CSV. */
export function dictionaryCsv(edition: Edition): string {
  const lines = dictionaryOf(edition).map(({ cell, table, path, column, measure, indicators }) =>
    csvLine([cell, table, path.join(" / "), column ?? "", measure ?? "", indicators.join(" ")]),
  );
  return [csvMark, csvLine(columns), ...lines].join("");
}

/** The descriptions of the dataset's columns, as CSV. */
export function columnsCsv(): string {
  const lines = datasetColumns.map(({ name, type, meaning }) => csvLine([name, type, meaning]));
  return [csvMark, csvLine(["column", "type", "meaning"]), ...lines].join("");
}
