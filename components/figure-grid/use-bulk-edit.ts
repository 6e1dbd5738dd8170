import { type RefObject, useState } from "react";
import type { Figures } from "@/lib/core/tables/figure";
import type { CellId } from "@/lib/core/tables/table";
import { parseBlock } from "./blocks/block";
import {
  changesOf,
  clearChanges,
  type FigureChange,
  typedCount,
  undoChanges,
  zeroChanges,
} from "./blocks/fill";
import { type LeftOut, type PastedFigures, placeBlock } from "./blocks/paste";
import { type LabelledPlacement, placeByLabels } from "./blocks/place-by-labels";
import { type PreviewRow, previewRows } from "./blocks/preview-rows";
import type { GridLine } from "./grid-parts";
import type { BulkEditKind, IndicatorGridProps } from "./grid-props";

/** An edit of many cells: its message, what it left out, and how to undo it. */
export type BulkEdit = { message: string; left: LeftOut[]; changes: FigureChange[]; before: Figures };

/** Null for the cells of a file, whose upload is already one action. */
type Kind = BulkEditKind | null;

type Filled = readonly { cellId: CellId; text: string }[];

/** A pasted block before it is confirmed: with labels, or figures alone with the rows they would go to. */
export type PastePreview = { from: CellId } & (
  | { kind: "labelled"; placed: LabelledPlacement }
  | { kind: "figures"; placed: PastedFigures; skipped: number; rows: PreviewRow[] }
);

/** Paste, zero and clear: each is one call of `onChange`, with a notice and one undo. */
export function useBulkEdit(latest: RefObject<IndicatorGridProps>, lines: RefObject<readonly GridLine[]>) {
  const [edit, setEdit] = useState<BulkEdit | null>(null);
  const [preview, setPreview] = useState<PastePreview | null>(null);

  function perform(kind: Kind, message: string, changes: FigureChange[], left: LeftOut[] = []) {
    setPreview(null);
    setEdit({ message, left, changes, before: changed(latest.current, kind, changes) });
  }

  function fillIn(kind: Kind, filled: Filled, left: LeftOut[] = []) {
    const figures = presentFigures(latest.current);
    const changes = changesOf(latest.current.form, figures, filled);
    perform(kind, fillMessage(filled.length, changes, figures), changes, left);
  }

  return {
    edit,
    preview,
    dismiss: () => setEdit(null),
    leave: () => setPreview(null),
    /** Fills in the previewed block. */
    take: () => preview && fillIn("pasted", preview.placed.filled, preview.placed.left.filter(isLost)),

    paste(from: CellId, text: string) {
      const block = parseBlock(text);
      const placed = placeByLabels(lines.current, from, block);
      if (placed) {
        setEdit(null);
        return setPreview({ kind: "labelled", from, placed });
      }
      const { skipped, ...byPosition } = placeBlock(lines.current, from, block);
      const figures = presentFigures(latest.current);
      setEdit(null);
      if (block.flat().length > 1 || byPosition.left.some(isLost)) {
        const rows = previewRows(lines.current, byPosition.filled, figures);
        return setPreview({ kind: "figures", from, placed: byPosition, skipped, rows });
      }
      // A single figure is visible where it was put and needs no notice.
      const changes = changesOf(latest.current.form, figures, byPosition.filled);
      if (changes.length > 0) latest.current.onChange(changes);
    },

    /** Fills in all cells of a file. */
    fill: (filled: Filled) => fillIn(null, filled),
    fillZero: () => perform("zeroed", ...zeroed(latest.current)),

    clear(cells: readonly CellId[]) {
      const changes = clearChanges(latest.current.form, presentFigures(latest.current), cells);
      if (changes.length > 0) perform("cleared", `已清空 ${changes.length} 格`, changes);
    },

    /** False if there is nothing to undo. */
    undo(): boolean {
      if (!edit || edit.changes.length === 0) return false;
      setEdit(undone(edit, latest.current));
      return true;
    },
  };
}

/** Changes these cells at once. @returns the figures before */
function changed(props: IndicatorGridProps, kind: Kind, changes: FigureChange[]): Figures {
  const before = presentFigures(props);
  const change = () => changes.length > 0 && props.onChange(changes);
  if (kind && props.onBulkEdit) props.onBulkEdit(kind, change);
  else change();
  return before;
}

/** The figures at this moment: a key that was just pressed may not be rendered yet. */
export function presentFigures({ figures, present }: IndicatorGridProps): Figures {
  return present?.() ?? figures;
}

function isLost({ text }: LeftOut): boolean {
  return text !== "";
}

function zeroed(props: IndicatorGridProps): [message: string, changes: FigureChange[]] {
  const { table } = props;
  const changes = zeroChanges(table, presentFigures(props));
  const whole = changes.length === typedCount(table) ? "本表全部为零：" : "";
  return [`${whole}已把 ${changes.length} 个空格填为 0`, changes];
}

/** Undoes an edit in cells that nobody has changed since, and reports it. */
function undone(edit: BulkEdit, props: IndicatorGridProps): BulkEdit {
  const back = undoChanges(edit.changes, edit.before, presentFigures(props));
  if (back.length > 0) props.onChange(back);
  return { message: undoMessage(back.length, edit.changes.length), left: [], changes: [], before: {} };
}

function undoMessage(back: number, changed: number): string {
  return `已撤销，${back} 格恢复原样${changed > back ? `；之后改过的 ${changed - back} 格未动` : ""}`;
}

function fillMessage(filled: number, changes: readonly FigureChange[], before: Figures): string {
  const replaced = changes.filter(({ cellId }) => (before[cellId]?.value ?? null) !== null).length;
  return `已填入 ${filled} 格${replaced > 0 ? `，其中 ${replaced} 格替换了原有数字` : ""}`;
}
