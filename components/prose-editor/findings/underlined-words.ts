import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Severity } from "@/lib/core/checks/engine/check";
import { attrsOf } from "../figures/node/figure-attrs";
import type { ShownFigures } from "../figures/shown-figures";
import { type PassageWords, passagePosition } from "../passages/passage-position";

/**
 * The words of a finding and their style. `missing`: nothing is wrong, something is still to be filled in.
 */
export type ProseFinding = {
  key: string;
  look: Severity | "missing";
  words: readonly PassageWords[];
};

/** Underlined words: the key of the finding, and their position in the document. */
export type Underlined = { key: string; from: number; to: number };

const underlines = new PluginKey<DecorationSet>("underlinedWords");

/**
 * Underlines the words of findings like a spelling checker. Underlines move with changes of the text before
 * them until the next run of the checks. F8 goes to the next, Shift+F8 to the previous one.
 */
export const UnderlinedWords = Extension.create({
  name: "underlinedWords",
  addKeyboardShortcuts() {
    return {
      F8: () => goToUnderlined(this.editor, 1),
      "Shift-F8": () => goToUnderlined(this.editor, -1),
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: underlines,
      state: {
        init: () => DecorationSet.empty,
        apply: (change, shown) =>
          (change.getMeta(underlines) as DecorationSet | undefined) ?? shown.map(change.mapping, change.doc),
      },
      props: { decorations: (state) => underlines.getState(state) },
    }),
  ],
});

/** Underlines the words of exactly these findings. */
export function underline(editor: Editor, findings: readonly ProseFinding[], figures: ShownFigures): void {
  const { doc, tr } = editor.state;
  const decorations = findings.flatMap(({ key, look, words }) =>
    words.flatMap((each) => {
      const place = passagePosition(doc, each, (node) =>
        node.type.name === "liveFigure" ? figures.show(attrsOf(node)) : "",
      );
      if (!place || place.from >= place.to) return [];
      const attributes = { class: `found found-${look}`, "data-underlined": key };
      return [Decoration.inline(place.from, place.to, attributes, { key, look })];
    }),
  );
  // Every transaction makes the editor measure the page, so none is dispatched if the underlines are
  // unchanged.
  if (isUnderlined(editor.state, decorations)) return;
  editor.view.dispatch(tr.setMeta(underlines, DecorationSet.create(doc, decorations)));
}

/** The underlined words at the cursor or selection; null elsewhere. */
export function underlinedAt(state: EditorState): Underlined | null {
  const { from, to, empty } = state.selection;
  const found = allUnderlined(state).filter((each) =>
    empty ? each.from < from && to < each.to : each.from <= from && to <= each.to,
  );
  // The shortest is the most specific.
  return found.sort((one, other) => one.to - one.from - (other.to - other.from))[0] ?? null;
}

function isUnderlined(state: EditorState, decorations: readonly Decoration[]): boolean {
  const nameOf = ({ from, to, spec }: Decoration) => `${from} ${to} ${spec.look} ${spec.key}`;
  const shown = underlines.getState(state)?.find().map(nameOf).sort() ?? [];
  const asked = decorations.map(nameOf).sort();
  return shown.length === asked.length && shown.every((name, index) => name === asked[index]);
}

function allUnderlined(state: EditorState): Underlined[] {
  const shown = underlines.getState(state)?.find() ?? [];
  return shown
    .map(({ from, to, spec }) => ({ key: String(spec.key), from, to }))
    .sort((one, other) => one.from - other.from);
}

/** Selects the next or previous underlined words, cyclically. False if there are none. */
function goToUnderlined(editor: Editor, way: 1 | -1): boolean {
  const { state, view } = editor;
  const all = allUnderlined(state);
  const { from } = state.selection;
  const next =
    way === 1
      ? (all.find((each) => each.from > from) ?? all[0])
      : (all.findLast((each) => each.from < from) ?? all.at(-1));
  if (!next) return false;
  const selection = TextSelection.between(state.doc.resolve(next.from), state.doc.resolve(next.to));
  view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  return true;
}
