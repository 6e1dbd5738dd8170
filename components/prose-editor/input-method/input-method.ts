import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { type EditorState, NodeSelection, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { isBlankSelected } from "../passages/blanks";

/**
 * Text from an input method replaces the selection, as typed letters do. Browsers keep non-editable elements
 * (live figures, pictures) and insert the text beside them without the editor noticing; so the selection is
 * deleted, and the cursor put into a line of text, before the composition begins.
 */
export const InputMethod = Extension.create({
  name: "inputMethod",
  // Before every other handler of compositions.
  priority: 2000,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            // Cells that are emptied during the start of a composition are rendered again, and its first
            // syllables are lost: so the key that starts it is handled before.
            keydown: (view, event) => beginsComposing(view, event) && clear(view),
            compositionstart: (view) => clear(view),
            // Handwriting, speech and symbol panels write without composing.
            beforeinput: (view, event) => event.inputType === "insertText" && clear(view),
          },
        },
      }),
    ];
  },
});

/**
 * True for a letter key sent to an input method over several selected cells, but not for a key that only
 * switches the input method.
 */
function beginsComposing({ state }: EditorView, { keyCode, code }: KeyboardEvent): boolean {
  return keyCode === 229 && /^Key[A-Z]$/.test(code) && state.selection.ranges.length > 1;
}

function clear(view: EditorView): false {
  const change = view.editable && !view.composing ? clearedForWords(view.state) : null;
  if (!change) return false;
  view.dispatch(change);
  // The browser's cursor must be inside the line: a cell's start is not yet in its paragraph.
  const { node, offset } = view.domAtPos(view.state.selection.from);
  view.dom.ownerDocument.getSelection()?.collapse(node, offset);
  return false;
}

/**
 * Null if only text is selected, or nothing: the browser handles that correctly. A blank is underlined as a
 * whole, and the text that replaces it must not be written into the underline's element.
 */
function clearedForWords(state: EditorState): Transaction | null {
  const { selection } = state;
  const textAlone = selection instanceof TextSelection && holdsTextAlone(state);
  if (selection.empty || (textAlone && !isBlankSelected(state))) return null;
  const change = closeHistory(state.tr);
  const { paragraph } = state.schema.nodes;
  if (selection instanceof NodeSelection && selection.node.isBlock && paragraph) {
    change.replaceSelectionWith(paragraph.create(), false);
    change.setSelection(TextSelection.near(change.doc.resolve(change.mapping.map(selection.from, -1))));
  } else {
    change.deleteSelection();
    // Of several emptied cells, the text goes to the first.
    if (selection.ranges.length > 1) {
      const first = Math.min(...selection.ranges.map(({ $from }) => $from.pos));
      change.setSelection(TextSelection.near(change.doc.resolve(first)));
    }
  }
  return change.scrollIntoView();
}

/** True if the selection is within one line and covers only characters. */
function holdsTextAlone({ doc, selection: { $from, $to, from, to } }: EditorState): boolean {
  let alone = $from.sameParent($to);
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline && !node.isText) alone = false;
  });
  return alone;
}
