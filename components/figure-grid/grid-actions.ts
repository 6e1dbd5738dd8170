import type { Finding } from "@/lib/core/checks/engine/check";
import type { RepairOffer } from "@/lib/core/checks/engine/repairs/repairs-by-label";
import type { Figure } from "@/lib/core/tables/figure";
import type { Cell, CellId } from "@/lib/core/tables/table";
import type { CursorMove } from "./keyboard/navigation";

/**
 * The grid's functions for cells and rows. The object stays the same for the life of the grid, so that rows
 * need not be rendered again.
 */
export type GridActions = {
  /** The figure at this moment, which a cell may not have rendered yet. */
  figureOf: (cell: Cell) => Figure | undefined;
  /** `goesOn`: a further keystroke of the same input. */
  type: (cell: Cell, text: string, goesOn: boolean) => void;
  restore: (cell: Cell, before: Figure | undefined) => void;
  move: (from: CellId, move: CursorMove) => void;
  extend: (from: CellId, move: CursorMove) => void;
  extendTo: (to: CellId) => void;
  /** Ends the selection of a block. @returns false if there was none */
  collapse: () => boolean;
  /** Clears the selected block. @returns false if no block is selected */
  clearBlock: () => boolean;
  /** The selected block for the clipboard; null without a selection. */
  copyBlock: () => string | null;
  paste: (from: CellId, text: string) => void;
  undo: () => boolean;
  adoptSum: (cell: Cell) => void;
  repair: (finding: Finding, offer: RepairOffer) => void;
  explain: (finding: Finding) => void;
  /** Shows the history of a cell. @returns false if the host has none */
  showHistory: (of: CellId) => boolean;
  /** Sets every blank cell to zero. */
  fillZero: () => void;
  /** Fills many cells at once. */
  fill: (filled: readonly { cellId: CellId; text: string }[]) => void;
  /** Closes the notice of the previous edit. */
  dismiss: () => void;
};
