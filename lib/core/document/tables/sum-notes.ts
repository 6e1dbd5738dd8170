import type { Form } from "../../editions/form";
import { cellLabel } from "../../tables/cell-label";
import type { Figures } from "../../tables/figure";
import { figureValue } from "../../tables/figures";
import { type CellSum, isSameFigure, type Sums } from "../../tables/sums";
import { stopped, type TableNote } from "./table-notes";

/**
 * The notes under the tables of a county's report: under the first, whose figures are included; under each,
 * the figures that the county entered instead of a sum, and the sums that differ from a control total, with
 * both numbers and the reason.
 */
export function sumNotes(form: Form, figures: Figures, sums: Sums | undefined): TableNote[] {
  if (!sums) return [];
  const printed = form.tables.filter((table) => table.printed !== false);
  const [first] = printed;
  const replaced = [...form.cells.values()].flatMap((cell) => {
    const sum = sums.cells[cell.id];
    const own = figureValue(form, figures, cell.id);
    const reason = sum && isSameFigure(own, sum.value) ? differenceOf(sum) : null;
    return reason === null
      ? []
      : [{ tableId: cell.table.id, text: `${cellLabel(cell)} ${own ?? "空白"}，${reason}` }];
  });
  return [...(first && sums.coverage ? [{ tableId: first.id, text: sums.coverage }] : []), ...replaced];
}

/** The other number of a cell, and why it is another; null if there is none, or nobody has said why. */
function differenceOf({ value, sum, reason, control }: CellSum): string | null {
  const why = control?.reason ? stopped(control.reason) : "";
  if (reason && !isSameFigure(value, sum)) return `各单位合计 ${sum ?? "无"}。${stopped(reason)}${why}`;
  if (!control || why === "" || isSameFigure(control.value, sum)) return null;
  return `${control.source}为 ${control.value}。${why}`;
}
