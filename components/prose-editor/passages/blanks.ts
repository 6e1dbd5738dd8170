import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, TextSelection } from "@tiptap/pm/state";
import { matchesOf } from "@/lib/core/matches";
import { blanks } from "@/lib/core/statements/blanks";

type Range = { from: number; to: number };

/**
 * A click on a blank of a usual sentence (“［请填写：……］”) selects all of it, so that typing replaces it; a
 * second click puts the cursor into it. F8 goes to the next one, as to every other finding.
 */
export const Blanks = Extension.create({
  name: "blanks",

  addProseMirrorPlugins() {
    let wasSelected = false;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            // The browser has moved the cursor by the time the click is handled.
            mousedown: (view) => {
              wasSelected = isBlankSelected(view.state);
              return false;
            },
          },
          handleClick: (view, position, event) => {
            const blank = blankAt(view.state, position);
            if (!blank || wasSelected || !view.editable || event.shiftKey) return false;
            const selection = TextSelection.create(view.state.doc, blank.from, blank.to);
            view.dispatch(view.state.tr.setSelection(selection));
            return true;
          },
        },
      }),
    ];
  },
});

/** True if exactly one whole blank is selected. */
export function isBlankSelected(state: EditorState): boolean {
  const { from, to, empty } = state.selection;
  const blank = empty ? null : blankAt(state, from + 1);
  return blank?.from === from && blank.to === to;
}

/** The blank that a position is inside of. */
function blankAt({ doc }: EditorState, position: number): Range | null {
  const place = doc.resolve(position);
  if (!place.parent.isTextblock) return null;
  // Each inline node that is no text counts as one character, as in positions.
  const text = place.parent.textBetween(0, place.parent.content.size, undefined, "\ufffc");
  const start = place.start();
  for (const { index, 0: words } of matchesOf(text, blanks)) {
    const [from, to] = [start + index, start + index + words.length];
    if (from < position && position < to) return { from, to };
  }
  return null;
}
