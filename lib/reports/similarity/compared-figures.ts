import { isCompared } from "@/lib/core/checks/kinds/tables/last-year";
import type { Form } from "@/lib/core/editions/form";
import type { Figures } from "@/lib/core/tables/figure";
import { figureValue } from "@/lib/core/tables/figures";

/**
 * The figures by which a report is compared with others of its county and year, including totals: decimal
 * strings by cell.
 */
export function comparedFigures(form: Form, figures: Figures): Record<string, string> {
  return Object.fromEntries(
    [...form.cells.values()].filter(isCompared).flatMap((cell) => {
      const value = figureValue(form, figures, cell.id);
      return value === null ? [] : [[cell.id, value]];
    }),
  );
}
