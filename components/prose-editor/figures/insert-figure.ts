import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { spokenUnit } from "@/lib/core/tables/spoken-unit";
import type { FigureQuery } from "./equals-sign";
import { noteFigure } from "./own-unit";
import type { FigureOption } from "./search/figure-search";

/**
 * Inserts a figure as one undo step: in place of the typed sign and search text if they are still there, of a
 * selected live figure, or at the cursor. It includes its unit, and replaces the same unit after it.
 */
export function insertFigure(
  editor: Editor,
  { cell, past }: Pick<FigureOption, "cell" | "past">,
  query: FigureQuery | null,
): void {
  const { state, view } = editor;
  const type = state.schema.nodes.liveFigure;
  if (!type) return;
  const asked = query && stands(editor, query) ? query : null;
  const { $from, $to } = state.selection;
  const { from, to } = asked ?? { from: $from.pos, to: $from.sameParent($to) ? $to.pos : $from.pos };
  const unit = spokenUnit(cell);
  const follows = unit !== null && past?.show !== "change" && textBehind(editor, to).startsWith(unit);
  const node = type.create({ cellId: cell.id, unit: unit !== null, past });
  const change = closeHistory(state.tr).replaceWith(from, follows ? to + unit.length : to, node);
  const end = from + node.nodeSize;
  change.setSelection(TextSelection.create(change.doc, end));
  // “与上年持平” has no unit.
  if (unit !== null && change.doc.textBetween(from, end).endsWith(unit)) noteFigure(change, end, unit);
  view.dispatch(change.scrollIntoView());
  editor.commands.focus();
}

/** Replaces the selected live figure by its text. */
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

function stands({ state }: Editor, { from, to, text }: FigureQuery): boolean {
  if (to > state.doc.content.size) return false;
  const words = state.doc.textBetween(from, to);
  return /^[=＝]/.test(words) && words.slice(1) === text;
}

function textBehind({ state }: Editor, at: number): string {
  const $at = state.doc.resolve(at);
  return $at.parent.isTextblock ? $at.parent.textBetween($at.parentOffset, $at.parent.content.size) : "";
}
