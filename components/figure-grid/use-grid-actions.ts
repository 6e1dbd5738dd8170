import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Figure } from "@/lib/core/tables/figure";
import { parseFigure } from "@/lib/core/tables/figures";
import { type CellId, isComputed } from "@/lib/core/tables/table";
import { formatBlock } from "./blocks/block";
import { blank } from "./blocks/fill";
import type { useBlock } from "./blocks/use-block";
import type { GridActions } from "./grid-actions";
import type { GridLine } from "./grid-parts";
import type { IndicatorGridProps } from "./grid-props";
import { cellReachedBy } from "./keyboard/navigation";
import { presentFigures, type useBulkEdit } from "./use-bulk-edit";

type Parts = {
  latest: RefObject<IndicatorGridProps>;
  lines: readonly GridLine[];
  root: RefObject<HTMLElement | null>;
  block: ReturnType<typeof useBlock>;
  bulkEdit: ReturnType<typeof useBulkEdit>;
  /** The text of a cell for the clipboard. */
  textOf: (id: CellId) => string;
};

/** The grid's actions: stable over all renders, always with the latest props. */
export function useGridActions(parts: Parts): GridActions {
  const current = useRef(parts);
  useLayoutEffect(() => {
    current.current = parts;
  });
  const [actions] = useState(() => actionsOn(() => current.current));
  return actions;
}

function actionsOn(now: () => Parts): GridActions {
  const change = (cellId: CellId, figure: Figure, goesOn = false) =>
    now().latest.current.onChange([{ cellId, figure }], goesOn);
  const element = (id: CellId) => now().root.current?.querySelector<HTMLInputElement>(`[data-cell="${id}"]`);
  const active = () => document.activeElement?.getAttribute("data-cell") ?? null;

  return {
    figureOf: ({ id }) => presentFigures(now().latest.current)[id],
    type: (cell, text, goesOn) => change(cell.id, parseFigure(text, cell), goesOn),
    restore: (cell, before) => change(cell.id, before ?? blank),
    move(from, move) {
      const target = cellReachedBy(now().lines, from, move);
      if (target) element(target)?.focus();
    },
    extend(from, move) {
      const { block, lines } = now();
      const head = cellReachedBy(lines, block.corners?.head ?? from, move);
      if (!head) return;
      block.select({ anchor: block.corners?.anchor ?? from, head });
      element(head)?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
    },
    extendTo(to) {
      const anchor = now().block.corners?.anchor ?? active();
      if (anchor) now().block.select({ anchor, head: to });
    },
    collapse() {
      const { block } = now();
      if (!block.corners) return false;
      block.collapse();
      return true;
    },
    clearBlock() {
      const { block, bulkEdit } = now();
      if (block.selected.size < 2) return false;
      bulkEdit.clear([...block.selected]);
      return true;
    },
    copyBlock() {
      const { block, textOf } = now();
      return block.selected.size < 2 ? null : formatBlock(block.rows.map((row) => row.map(textOf)));
    },
    paste: (from, text) => now().bulkEdit.paste(now().block.rows[0]?.[0] ?? from, text),
    undo: () => now().bulkEdit.undo(),
    ...repairsOn(now, change, element),
    explain: (finding) => now().latest.current.onExplain?.(finding),
    showHistory(of) {
      const { onHistory } = now().latest.current;
      onHistory?.(of);
      return onHistory !== undefined;
    },
    fillZero: () => now().bulkEdit.fillZero(),
    fill: (filled) => now().bulkEdit.fill(filled),
    dismiss: () => now().bulkEdit.dismiss(),
  };
}

/** After a repair its button is gone: the focus goes to the repaired cell. */
function repairsOn(
  now: () => Parts,
  change: (cellId: CellId, figure: Figure) => void,
  element: (id: CellId) => HTMLInputElement | null | undefined,
): Pick<GridActions, "adoptSum" | "repair"> {
  return {
    adoptSum(cell) {
      change(cell.id, blank);
      element(cell.id)?.focus();
    },
    repair(finding, offer) {
      const { form, onRepair } = now().latest.current;
      const cells = offer.repairs.flatMap(({ path }) => form.cells.get(path.replace(/^figure\./, "")) ?? []);
      const sums = cells.filter(isComputed);
      // A computed cell is repaired by dropping the stated total: a stored sum would not follow its parts.
      for (const cell of sums) change(cell.id, blank);
      if (sums.length === 0) onRepair?.(finding, offer);
      const repaired = cells.flatMap(({ id }) => element(id) ?? []);
      repaired[0]?.focus();
    },
  };
}
