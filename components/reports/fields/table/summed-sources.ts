import { beijingDay, chineseDayShort } from "@/lib/core/beijing-time";
import type { Form } from "@/lib/core/editions/form";
import type { Figures } from "@/lib/core/tables/figure";
import { type CellSum, isSameFigure, type Sums } from "@/lib/core/tables/sums";
import { type CellId, isComputed } from "@/lib/core/tables/table";

/**
 * The notes below the cells of a county's own report: the number of units in the sum, the previous sum, and
 * the reason for a difference.
 */
export function summedSources(form: Form, figures: Figures, sums: Sums): Record<CellId, string> {
  const sources: Record<CellId, string> = {};
  for (const cell of form.cells.values()) {
    const sum = sums.cells[cell.id];
    if (!sum || sum.value === null || isComputed(cell)) continue;
    if (isSameFigure(figures[cell.id]?.value ?? null, sum.value)) sources[cell.id] = sourceOf(sum, sums);
  }
  return sources;
}

function sourceOf({ value, sum, reason, before }: CellSum, { included }: Sums): string {
  const entered = isSameFigure(value, sum) ? "本级数" : "另填的数";
  const beside = isSameFigure(value, sum) ? "" : `，${included} 个单位合计 ${sum ?? "无"}`;
  const from = reason ? `${entered}（${reason}）${beside}` : `${included} 个单位的合计`;
  return before
    ? `${from}；${chineseDayShort(beijingDay(new Date(before.at)))}由 ${before.value ?? "空白"} 变来`
    : from;
}
