import type { Editor, JSONContent } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Fragment, type Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";

/** Inserts whole blocks between the blocks of the text. Each is one undo step. */

/** Inserts below the block with the cursor, or in its place if it is an empty line. */
export function insertBlocks(editor: Editor, blocks: readonly Node[]): void {
  const { state, view } = editor;
  const { $to } = state.selection;
  const block = $to.depth > 0 ? $to.node(1) : null;
  const end = block ? $to.after(1) : $to.pos;
  const from = block && isEmptyLine(block) ? $to.before(1) : end;
  const change = closeHistory(state.tr).replaceWith(from, end, Fragment.from([...blocks]));
  view.dispatch(change.setSelection(TextSelection.near(change.doc.resolve(from))).scrollIntoView());
}

/** Inserts a table of three rows and three columns with a head row, with the cursor in its first cell. */
export function insertTable(editor: Editor): void {
  const row = (type: string): JSONContent => ({
    type: "tableRow",
    content: [0, 1, 2].map(() => ({ type, content: [{ type: "paragraph" }] })),
  });
  const table = { type: "table", content: [row("tableHeader"), row("tableCell"), row("tableCell")] };
  insertBlocks(editor, [editor.schema.nodeFromJSON(table)]);
  editor.commands.focus();
}

function isEmptyLine(node: Node): boolean {
  return node.type.name === "paragraph" && node.content.size === 0;
}
