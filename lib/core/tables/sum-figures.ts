import { decimalSum } from "./decimal-sum";
import type { Figures } from "./figure";
import { figureValue } from "./figures";
import type { WithCells } from "./table";

/** The figures of one of the reports that are added. */
type Reported = { form: WithCells; figures: Figures };

/**
 * The figures of several reports added cell by cell, totals as each report prints them. Of the form of the
 * first; cells that are blank in all of them stay blank.
 */
export function sumFigures(reports: readonly [Reported, ...Reported[]]): Figures {
  const [{ form }] = reports;
  return Object.fromEntries(
    [...form.cells.keys()].flatMap((id) => {
      const value = decimalSum(reports.map((each) => figureValue(each.form, each.figures, id)));
      return value === null ? [] : [[id, { value }]];
    }),
  );
}
