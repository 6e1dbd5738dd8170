import { z } from "zod";
import { localize } from "../tables/local-table";
import { cellsOf } from "../tables/table";
import type { Edition, EditionFamily, EditionId } from "./edition";
import type { CountyForm, Form } from "./form";
import { editions } from "./list";

/** The first report year that the system knows a form for. */
export const oldestYear = editions[0]?.firstYear ?? 0;

/** The edition in which a report year is written; null before the oldest, when no uniform form existed. */
export function editionOf(year: number): Edition | null {
  return editions.findLast(({ firstYear }) => firstYear <= year) ?? null;
}

/** Throws a RangeError for an id that no edition carries. */
export function editionById(id: EditionId): Edition {
  const edition = editions.find((candidate) => candidate.id === id);
  if (!edition) throw new RangeError(`没有“${id}”这一版年度报告。`);
  return edition;
}

/** The id of an edition, as it comes in from outside. */
export const editionIdSchema = z
  .string()
  .refine((id) => editions.some((edition) => edition.id === id), "没有这一版年度报告。");

/** The edition in force, or the newest of a family. */
export function newestEdition(family?: EditionFamily): Edition {
  const edition = editions.findLast((each) => family === undefined || each.family === family);
  if (!edition) throw new RangeError(`no edition of the family ${family}`);
  return edition;
}

/** The last report year of an edition; null for the edition in force. */
export function lastYearOfEdition({ id }: Pick<Edition, "id">): number | null {
  const next = editions[editions.findIndex((edition) => edition.id === id) + 1];
  return next ? next.firstYear - 1 : null;
}

/**
 * The report years of the editions that `chosen` picks, as a text names them: “2014—2018”, “2019—”. Those
 * chosen follow one another.
 */
export function yearsInWords(chosen: (edition: Edition) => boolean): string {
  const picked = editions.filter(chosen);
  const last = picked.at(-1);
  return last ? `${picked[0]?.firstYear}—${lastYearOfEdition(last) ?? ""}` : "";
}

/**
 * The form of a report year. What a county settled (`county`) counts where the edition lets counties set
 * chapters and rows; elsewhere outline and tables are fixed nationally, and a county form is passed over.
 *
 * Throws a RangeError for a year that no edition covers, and for a county table that cannot be applied.
 */
export function formFor(year: number, county: CountyForm = {}): Form {
  const edition = editionOf(year);
  const standard = edition?.outlines[0];
  if (!edition || !standard) throw new RangeError(`没有${year}年度的报告格式：最早支持${oldestYear}年度。`);
  const { outline, localTable } = edition.setByCounty ? county : {};
  const tables = localTable ? edition.tables.map((table) => localize(table, localTable)) : edition.tables;
  return {
    edition,
    year,
    outline: outline ?? standard,
    tables,
    cells: new Map(tables.flatMap(cellsOf).map((cell) => [cell.id, cell])),
  };
}
