import type { Form } from "@/lib/core/editions/form";
import { shownFigure } from "@/lib/core/prose/live-figures";
import { type LiveFigure, UNSHOWN_FIGURE } from "@/lib/core/prose/prose";
import type { ReportContent } from "@/lib/core/report";
import { cellPathLabel } from "@/lib/core/tables/cell-label";
import { figureValue } from "@/lib/core/tables/figures";

/** The tables of the report that is being written: what the live figures of its text show. */
export type FigureSource = { form: Form; content: ReportContent };

/**
 * What the live figures of one editor show. The nodes hold only the cell: their views are told here when the tables
 * change, so that a keystroke in a table redraws the numbers and not the text.
 */
export class ShownFigures {
  #source: FigureSource | null;
  readonly #views = new Set<() => void>();

  constructor(source: FigureSource | null) {
    this.#source = source;
  }

  /** False where the editor writes a text that stands beside no tables. */
  get available(): boolean {
    return this.#source !== null;
  }

  take(source: FigureSource | null): void {
    this.#source = source;
    for (const draw of this.#views) draw();
  }

  /** Hears of every change until the answer is called. */
  watch(draw: () => void): () => void {
    this.#views.add(draw);
    return () => this.#views.delete(draw);
  }

  show(attrs: LiveFigure["attrs"]): string {
    return this.#source
      ? shownFigure(this.#source.form, this.#source.content.figures, attrs)
      : UNSHOWN_FIGURE;
  }

  /** Which cell it is, in words; and where it stands. */
  label({ cellId }: LiveFigure["attrs"]): string {
    const cell = this.#source?.form.cells.get(cellId);
    return cell ? `${cell.table.title}：${cellPathLabel(cell)}` : "本年度的表中没有这一项";
  }

  /** Whether there is a number to show. */
  filled({ cellId }: LiveFigure["attrs"]): boolean {
    return (
      this.#source !== null && figureValue(this.#source.form, this.#source.content.figures, cellId) !== null
    );
  }
}
