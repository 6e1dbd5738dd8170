import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { type EditorState, NodeSelection, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * What an input method writes takes the place of what is selected, as typed letters do. Browsers leave elements that
 * cannot be edited (live figures, pictures) where they are and put the words beside them, out of the editor's sight; so
 * the selection is gone, and the cursor in a line of text, before they begin.
 */
export const InputMethod = Extension.create({
  name: "inputMethod",
  // Ahead of everything else that hears of a composition.
  priority: 2000,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            // Cells that are emptied while a composition begins are drawn anew under it, and its first syllables go with the old ones:
            // the letter that begins it is heard before.
            keydown: (view, event) => beginsComposing(view, event) && clear(view),
            compositionstart: (view) => clear(view),
            // Handwriting, speech and panels of signs write without composing.
            beforeinput: (view, event) => event.inputType === "insertText" && clear(view),
          },
        },
      }),
    ];
  },
});

/** A letter that goes to an input method, over several cells. A key that only switches the method is no letter. */
function beginsComposing({ state }: EditorView, { keyCode, code }: KeyboardEvent): boolean {
  return keyCode === 229 && /^Key[A-Z]$/.test(code) && state.selection.ranges.length > 1;
}

function clear(view: EditorView): false {
  const change = view.editable && !view.composing ? clearedForWords(view.state) : null;
  if (!change) return false;
  view.dispatch(change);
  // The browser's own cursor goes into the line, not merely beside it: a cell's start is not yet its paragraph's.
  const { node, offset } = view.domAtPos(view.state.selection.from);
  view.dom.ownerDocument.getSelection()?.collapse(node, offset);
  return false;
}

/** Null where words alone are selected, or nothing: that the browser does rightly. */
function clearedForWords(state: EditorState): Transaction | null {
  const { selection } = state;
  if (selection.empty || (selection instanceof TextSelection && holdsTextAlone(state))) return null;
  const change = closeHistory(state.tr);
  const { paragraph } = state.schema.nodes;
  if (selection instanceof NodeSelection && selection.node.isBlock && paragraph) {
    change.replaceSelectionWith(paragraph.create(), false);
    change.setSelection(TextSelection.near(change.doc.resolve(change.mapping.map(selection.from, -1))));
  } else {
    change.deleteSelection();
    // Of several cells that were emptied, the words go to the first.
    if (selection.ranges.length > 1) {
      const first = Math.min(...selection.ranges.map(({ $from }) => $from.pos));
      change.setSelection(TextSelection.near(change.doc.resolve(first)));
    }
  }
  return change.scrollIntoView();
}

/** True where the selection lies in one line and covers nothing but characters. */
function holdsTextAlone({ doc, selection: { $from, $to, from, to } }: EditorState): boolean {
  let alone = $from.sameParent($to);
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline && !node.isText) alone = false;
  });
  return alone;
}
