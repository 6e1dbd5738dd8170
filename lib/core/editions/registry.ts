import { z } from "zod";
import { localize } from "../tables/local-table";
import { cellsOf } from "../tables/table";
import type { Edition, EditionFamily, EditionId } from "./edition";
import type { CountyForm, Form } from "./form";
import { editions } from "./list";

/** The first report year for which there is a form. */
export const oldestYear = editions[0]?.firstYear ?? 0;

/** The edition of a report year; null before the oldest, when there was no uniform form. */
export function editionOf(year: number): Edition | null {
  return editions.findLast(({ firstYear }) => firstYear <= year) ?? null;
}

/** Throws a RangeError for an unknown id. */
export function editionById(id: EditionId): Edition {
  const edition = editions.find((candidate) => candidate.id === id);
  if (!edition) throw new RangeError(`没有“${id}”这一版年度报告。`);
  return edition;
}

/** The id of an edition as external input. */
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
 * The report years of the editions that `chosen` picks, as text: “2014—2018”, “2019—”. The chosen editions
 * must be consecutive.
 */
export function yearsInWords(chosen: (edition: Edition) => boolean): string {
  const picked = editions.filter(chosen);
  const last = picked.at(-1);
  return last ? `${picked[0]?.firstYear}—${lastYearOfEdition(last) ?? ""}` : "";
}

/**
 * The form of a report year. The county's settings (`county`) apply if the edition lets counties set chapters
 * and rows; otherwise outline and tables are fixed nationally, and they are ignored.
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
    cells: cellsIn(tables),
  };
}

/** The cells of each edition's own tables: every save asks for them. */
const known = new WeakMap<Edition["tables"], Form["cells"]>();

function cellsIn(tables: Edition["tables"]): Form["cells"] {
  const cells = known.get(tables) ?? new Map(tables.flatMap(cellsOf).map((cell) => [cell.id, cell]));
  known.set(tables, cells);
  return cells;
}
