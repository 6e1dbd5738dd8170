import type { Form } from "../../editions/form";
import { cellLabel } from "../../tables/cell-label";
import type { Figures } from "../../tables/figure";
import { figureValue } from "../../tables/figures";
import { isSameFigure, type Sums } from "../../tables/sums";
import { stopped, type TableNote } from "./table-notes";

/**
 * The notes under the tables of a county's report: under the first, whose figures are included; under each,
 * the figures that the county entered instead of a sum, with both numbers and the reason.
 */
export function sumNotes(form: Form, figures: Figures, sums: Sums | undefined): TableNote[] {
  if (!sums) return [];
  const printed = form.tables.filter((table) => table.printed !== false);
  const [first] = printed;
  const replaced = [...form.cells.values()].flatMap((cell) => {
    const sum = sums.cells[cell.id];
    const own = figureValue(form, figures, cell.id);
    if (!sum?.reason || isSameFigure(sum.value, sum.sum) || !isSameFigure(own, sum.value)) return [];
    const text = `${cellLabel(cell)} ${own ?? "空白"}，各单位合计 ${sum.sum ?? "无"}。${stopped(sum.reason)}`;
    return [{ tableId: cell.table.id, text }];
  });
  return [...(first && sums.coverage ? [{ tableId: first.id, text: sums.coverage }] : []), ...replaced];
}
