import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { spokenUnit } from "@/lib/core/tables/spoken-unit";
import type { Cell } from "@/lib/core/tables/table";
import type { FigurePlace } from "./equals-sign";

/**
 * Puts the figure of a cell into the text, as one step to undo: in the place of the typed sign where it still stands
 * there, of a live figure that is selected, or at the cursor. It brings its unit, unless the unit stands there already.
 */
export function insertFigure(editor: Editor, cell: Cell, place: FigurePlace | null): void {
  const { state, view } = editor;
  const type = state.schema.nodes.liveFigure;
  if (!type) return;
  const asked = place && standsSign(editor, place) ? place : null;
  const { $from, $to } = state.selection;
  const { from, to } = asked ?? { from: $from.pos, to: $from.sameParent($to) ? $to.pos : $from.pos };
  const unit = spokenUnit(cell);
  const follows = unit !== null && textBehind(editor, to).startsWith(unit);
  const node = type.create({ cellId: cell.id, unit: unit !== null && !follows });
  const change = closeHistory(state.tr).replaceWith(from, to, node);
  change.setSelection(TextSelection.create(change.doc, from + node.nodeSize));
  view.dispatch(change.scrollIntoView());
  editor.commands.focus();
}

/** The selected live figure becomes the words that it shows. */
export function writeOutFigure(editor: Editor): void {
  const { state, view } = editor;
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "liveFigure") return;
  const words = selection.node.textContent || state.doc.textBetween(selection.from, selection.to);
  const change = closeHistory(state.tr).replaceWith(selection.from, selection.to, state.schema.text(words));
  change.setSelection(TextSelection.create(change.doc, selection.from + words.length));
  view.dispatch(change.scrollIntoView());
  editor.commands.focus();
}

function standsSign({ state }: Editor, { from, to }: FigurePlace): boolean {
  return to <= state.doc.content.size && /^[=＝]$/.test(state.doc.textBetween(from, to));
}

function textBehind({ state }: Editor, at: number): string {
  const $at = state.doc.resolve(at);
  return $at.parent.isTextblock ? $at.parent.textBetween($at.parentOffset, $at.parent.content.size) : "";
}
