import type { EditionId } from "@/lib/core/editions/edition";
import { formFor } from "@/lib/core/editions/registry";
import type { Figure } from "@/lib/core/tables/figure";
import { isComputed } from "@/lib/core/tables/table";
import type { YearHistory } from "../year-history";
import { figures2014 } from "./figures-2014";
import { figures2019 } from "./figures-2019";
import { figures2021 } from "./figures-2021";
import type { KnownFigures } from "./known";

/**
 * The figures of a year by cell, as a clerk types them: a value for every typed cell, zero if nothing
 * occurred.
 */
export function figuresOf(history: YearHistory): Record<string, Figure> {
  const form = formFor(history.year);
  const { id: edition } = form.edition;
  const known = drawn[edition]?.(history);
  if (!known) throw new RangeError(`the demonstration has no figures of the edition of ${edition}`);
  const typed = [...form.cells.values()].filter((cell) => !isComputed(cell));
  const unknown = Object.keys(known).filter((id) => !typed.some((cell) => cell.id === id));
  if (unknown.length > 0) throw new RangeError(`no typed cell of ${edition}: ${unknown.join(", ")}`);
  return Object.fromEntries(typed.map(({ id }) => [id, { value: String(known[id] ?? 0) }]));
}

const drawn: Readonly<Record<EditionId, (history: YearHistory) => KnownFigures>> = {
  "2014": figures2014,
  "2019": figures2019,
  "2021": figures2021,
};
