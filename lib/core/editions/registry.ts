import { cellsOf } from "../tables/table";
import { edition2014 } from "./2014";
import { edition2019 } from "./2019";
import { edition2021 } from "./2021";
import type { CountyForm, Edition, EditionId, Form } from "./form";
import { localize } from "./local";

/** Every edition, oldest first. A new national edition is one more entry; its rules are one more in edition-checks.ts. */
export const editions: readonly Edition[] = [edition2014, edition2019, edition2021];

/** The edition in which a report year is written; null before 2014, when no uniform form existed. */
export function editionOf(year: number): Edition | null {
  return editions.find(({ years }) => years.from <= year && (years.to === null || year <= years.to)) ?? null;
}

/** Throws a RangeError for an id that no edition carries. */
export function editionById(id: EditionId): Edition {
  const edition = editions.find((candidate) => candidate.id === id);
  if (!edition) throw new RangeError(`没有“${id}”这一版年度报告。`);
  return edition;
}

/**
 * The form of a report year. What a county settled (`county`) counts for the 2014 edition only: from 2019 on, outline
 * and tables are fixed nationally, and a county form is passed over.
 *
 * Throws a RangeError for a year that no edition covers, and for a county table that cannot be applied.
 */
export function formFor(year: number, county: CountyForm = {}): Form {
  const edition = editionOf(year);
  const standard = edition?.outlines[0];
  if (!edition || !standard)
    throw new RangeError(`没有${year}年度的报告格式：最早支持${editions[0]?.years.from}年度。`);
  const ownForm = edition.id === "2014";
  const { localTable } = county;
  const tables =
    ownForm && localTable ? edition.tables.map((table) => localize(table, localTable)) : edition.tables;
  return {
    edition,
    year,
    outline: (ownForm ? county.outline : undefined) ?? standard,
    tables,
    cells: new Map(tables.flatMap(cellsOf).map((cell) => [cell.id, cell])),
  };
}
