import { type Editor, Extension } from "@tiptap/core";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { attrsOf } from "../figures/node/figure-attrs";
import type { ShownFigures } from "../figures/shown-figures";
import { type PassageWords, passagePosition } from "./passage-position";

const marked = new PluginKey<DecorationSet>("markedWords");

/**
 * Marks the words of a finding until something is written, or others are marked. Marks are not part of the
 * text.
 */
export const PassageMarks = Extension.create({
  name: "markedWords",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: marked,
      state: {
        init: () => DecorationSet.empty,
        apply: (change, shown) => {
          const words = change.getMeta(marked) as { from: number; to: number } | undefined;
          if (words)
            return DecorationSet.create(change.doc, [
              Decoration.inline(words.from, words.to, { class: "marked-words" }),
            ]);
          return change.docChanged ? DecorationSet.empty : shown;
        },
      },
      props: { decorations: (state) => marked.getState(state) },
    }),
  ],
});

/**
 * Selects, marks and scrolls to the words, and focuses the editor. False if they are no longer in the text.
 */
export function showWords(editor: Editor, words: PassageWords, figures: ShownFigures): boolean {
  const { doc } = editor.state;
  const place = passagePosition(doc, words, (node) =>
    node.type.name === "liveFigure" ? figures.show(attrsOf(node)) : "",
  );
  editor.commands.focus(null, { scrollIntoView: false });
  if (!place) return false;
  const selection = TextSelection.between(doc.resolve(place.from), doc.resolve(place.to));
  editor.view.dispatch(editor.state.tr.setSelection(selection).setMeta(marked, place));
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  editor.view.dom
    .querySelector(".marked-words")
    ?.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  return true;
}
