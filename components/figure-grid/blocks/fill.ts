import Big from "big.js";
import type { Form } from "@/lib/core/editions/form";
import type { Figure, Figures } from "@/lib/core/tables/figure";
import { computedValue, parseFigure, partsOf } from "@/lib/core/tables/figures";
import { type CellId, cellsOf, isComputed, type Table } from "@/lib/core/tables/table";

export type FigureChange = { cellId: CellId; figure: Figure };

export const blank: Figure = { value: null };

/**
 * The changes of a filled-in block. A figure for a computed cell is stored as the stated total if it differs
 * from the sum of the parts after the block, and dropped if it equals it. Cells that keep their value are not
 * changes.
 */
export function changesOf(
  form: Form,
  figures: Figures,
  filled: readonly { cellId: CellId; text: string }[],
): FigureChange[] {
  const after: Record<CellId, Figure> = { ...figures };
  const byDepth = filled
    .flatMap(({ cellId, text }) => {
      const cell = form.cells.get(cellId);
      return cell ? [{ cell, text, depth: depthOf(form, cellId) }] : [];
    })
    .sort((a, b) => a.depth - b.depth);
  for (const { cell } of byDepth) if (isComputed(cell)) delete after[cell.id];
  for (const { cell, text } of byDepth) {
    const figure = parseFigure(text, cell);
    const agrees = isComputed(cell) && sameNumber(figure.value, computedValue(form, after, cell.id));
    after[cell.id] = agrees && figure.typed === undefined ? blank : figure;
  }
  return byDepth
    .map(({ cell }) => ({ cellId: cell.id, figure: after[cell.id] ?? blank }))
    .filter(({ cellId, figure }) => !sameFigure(figure, figures[cellId]));
}

/** Sets every blank typed cell of a table to zero. Text that does not parse is not blank. */
export function zeroChanges(table: Table, figures: Figures): FigureChange[] {
  return cellsOf(table)
    .filter((cell) => !isComputed(cell) && isBlankFigure(figures[cell.id]))
    .map((cell) => ({ cellId: cell.id, figure: { value: "0" } }));
}

/** Number of typed cells of a table. */
export function typedCount(table: Table): number {
  return cellsOf(table).filter((cell) => !isComputed(cell)).length;
}

/** True if every typed cell holds a zero. */
export function isAllZero(table: Table, figures: Figures): boolean {
  return cellsOf(table).every((cell) => isComputed(cell) || sameNumber(figures[cell.id]?.value ?? null, "0"));
}

/** Empties the typed cells among these. */
export function clearChanges(form: Form, figures: Figures, ids: readonly CellId[]): FigureChange[] {
  return ids
    .filter((id) => {
      const cell = form.cells.get(id);
      return cell && !isComputed(cell) && !isBlankFigure(figures[id]);
    })
    .map((id) => ({ cellId: id, figure: blank }));
}

/** The changes that undo others, only in cells that still hold the changed value: later typing is kept. */
export function undoChanges(changes: readonly FigureChange[], before: Figures, now: Figures): FigureChange[] {
  return changes
    .filter(({ cellId, figure }) => sameFigure(figure, now[cellId]))
    .map(({ cellId }) => ({ cellId, figure: before[cellId] ?? blank }));
}

export function isBlankFigure(figure: Figure | undefined): boolean {
  return !figure || (figure.value === null && !figure.typed);
}

/** True for the same number in any notation ("4" and "4.0"), and for two blanks. */
export function sameNumber(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : new Big(a).eq(b);
}

function sameFigure(a: Figure | undefined, b: Figure | undefined): boolean {
  return (a?.value ?? null) === (b?.value ?? null) && (a?.typed ?? "") === (b?.typed ?? "");
}

/**
 * 0 for a typed cell, 1 for a sum of typed cells, and so on: inner totals are computed before the outer ones.
 */
function depthOf(form: Form, id: CellId): number {
  const parts = partsOf(form, id);
  return parts.length === 0 ? 0 : 1 + Math.max(...parts.map((part) => depthOf(form, part)));
}
