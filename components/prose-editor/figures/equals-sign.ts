import { Extension } from "@tiptap/core";
import type { ResolvedPos } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";

/** Where a figure is to stand: what it replaces, the sign that asked for it or nothing. */
export type FigurePlace = { from: number; to: number };

type Options = { ask: (place: FigurePlace) => void };

/**
 * “=” where a number could stand asks for a figure of the tables. The sign is typed first: whoever only wanted the sign
 * goes on writing. Behind Latin letters, digits and operators it is part of a formula or an address and asks nothing.
 */
export const EqualsSign = Extension.create<Options>({
  name: "equalsSign",
  addOptions: () => ({ ask: () => {} }),

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleTextInput: (view, from, to, text) => {
            if (!/^[=＝]$/.test(text) || view.composing || !takesNumber(view.state.doc.resolve(from)))
              return false;
            view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
            this.options.ask({ from, to: from + 1 });
            return true;
          },
        },
      }),
    ];
  },
});

/** A paragraph, in the text or in a cell, and no formula before the place. */
function takesNumber($at: ResolvedPos): boolean {
  if ($at.parent.type.name !== "paragraph") return false;
  const before = $at.nodeBefore;
  return !before?.isText || !/[A-Za-z0-9=<>!?&%_+*/.)\]≥≤≠-]$/.test(before.text ?? "");
}
