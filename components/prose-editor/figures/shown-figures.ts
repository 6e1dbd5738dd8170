import type { Form } from "@/lib/core/editions/form";
import { shownFigure } from "@/lib/core/prose/live-figures";
import { type LiveFigure, UNSHOWN_FIGURE } from "@/lib/core/prose/prose";
import type { ReportContent } from "@/lib/core/report";
import { cellPathLabel } from "@/lib/core/tables/cell-label";
import { figureValue } from "@/lib/core/tables/figures";
import type { CellId } from "@/lib/core/tables/table";

/** The tables of the report being written, whose values live figures show. */
export type FigureSource = {
  form: Form;
  content: ReportContent;
  /** Last year's values by cell; null or absent without such a report. */
  lastYear?: Readonly<Record<CellId, string | null>> | null;
};

/**
 * The values of one editor's live figures. The nodes contain only the cell: their views are notified when the
 * tables change, so that a keystroke in a table updates the numbers and not the text.
 */
export class ShownFigures {
  #source: FigureSource | null;
  readonly #views = new Set<() => void>();

  constructor(source: FigureSource | null) {
    this.#source = source;
  }

  /** False if the editor has no tables. */
  get available(): boolean {
    return this.#source !== null;
  }

  take(source: FigureSource | null): void {
    this.#source = source;
    for (const draw of this.#views) draw();
  }

  /** Calls `draw` on every change, until the returned function is called. */
  watch(draw: () => void): () => void {
    this.#views.add(draw);
    return () => this.#views.delete(draw);
  }

  show(attrs: LiveFigure["attrs"]): string {
    return this.#source
      ? shownFigure(this.#source.form, this.#source.content.figures, attrs)
      : UNSHOWN_FIGURE;
  }

  /** The name of the cell, and where it is. */
  label({ cellId, past }: LiveFigure["attrs"]): string {
    const cell = this.#source?.form.cells.get(cellId);
    if (!cell) return "本年度的表中没有这一项";
    const kind = past ? (past.show === "value" ? "，上年的数" : `，与上年 ${past.value} 相比`) : "";
    return `${cell.table.title}：${cellPathLabel(cell)}${kind}`;
  }

  /** True if there is a number to show. */
  filled({ cellId, past }: LiveFigure["attrs"]): boolean {
    if (this.#source === null) return false;
    const { form, content } = this.#source;
    return past?.show === "value" || figureValue(form, content.figures, cellId) !== null;
  }
}
