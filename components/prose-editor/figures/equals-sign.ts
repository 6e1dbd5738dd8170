import { Extension } from "@tiptap/core";
import type { ResolvedPos } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";

/** The searched text: the sign and the text after it, up to the cursor. It remains part of the document. */
export type FigureQuery = { from: number; to: number; text: string };

type Options = {
  /** Called with every change of the search; null if there is none. */
  ask: (query: FigureQuery | null) => void;
  /** True if the open list handles the key. */
  takesKey: (event: KeyboardEvent) => boolean;
};

const LONGEST = 20;
/** The position of the sign that started the search; null if there is none. */
const asking = new PluginKey<number | null>("equalsSign");

/**
 * “=” where a number may be starts a search for a table figure, with the text typed after it. All of it is
 * ordinary text: continue typing to write only the sign; punctuation, a line end or Escape ends the search.
 * After Latin letters, digits and operators the sign belongs to a formula or a URL and starts no search.
 */
export const EqualsSign = Extension.create<Options>({
  name: "equalsSign",
  addOptions: () => ({ ask: () => {}, takesKey: () => false }),

  addProseMirrorPlugins() {
    const { ask, takesKey } = this.options;
    return [
      new Plugin<number | null>({
        key: asking,
        state: { init: () => null, apply: nextSign },
        view: () => ({
          update: (view, before) => {
            const query = queryIn(view.state);
            if (JSON.stringify(query) !== JSON.stringify(queryIn(before))) ask(query);
          },
          destroy: () => ask(null),
        }),
        props: {
          handleTextInput: (view, from, to, text) => {
            if (!/^[=＝]$/.test(text) || view.composing || !takesNumber(view.state.doc.resolve(from)))
              return false;
            view.dispatch(view.state.tr.insertText(text, from, to).setMeta(asking, from).scrollIntoView());
            return true;
          },
          handleKeyDown: (view, event) => {
            if (queryIn(view.state) === null) return false;
            if (event.key === "Escape") {
              view.dispatch(endOfSearch(view.state));
              return true;
            }
            return takesKey(event);
          },
          handleDOMEvents: {
            blur: (view) => {
              if (queryIn(view.state)) view.dispatch(endOfSearch(view.state));
              return false;
            },
          },
        },
      }),
    ];
  },
});

/** The transaction that ends the search; the text is kept. */
export function endOfSearch(state: EditorState): Transaction {
  return state.tr.setMeta(asking, null);
}

function nextSign(
  change: Transaction,
  before: number | null,
  _: EditorState,
  state: EditorState,
): number | null {
  const meta = change.getMeta(asking) as number | null | undefined;
  const at = meta === undefined ? before : meta;
  if (at === null) return null;
  const moved = meta === undefined ? change.mapping.map(at) : at;
  return queryAt(state, moved) === null ? null : moved;
}

function queryIn(state: EditorState): FigureQuery | null {
  const at = asking.getState(state);
  return at === null || at === undefined ? null : queryAt(state, at);
}

function queryAt({ doc, selection }: EditorState, from: number): FigureQuery | null {
  const { $from: $cursor, empty } = selection;
  const to = $cursor.pos;
  if (!empty || from >= to || from < $cursor.start() || to - from > LONGEST) return null;
  const words = doc.textBetween(from, to, "\n", "\ufffc");
  return /^[=＝][^=＝，。；、：！？,;:!?%％（）()\n\ufffc]*$/.test(words)
    ? { from, to, text: words.slice(1) }
    : null;
}

/** True in a paragraph, in the text or in a cell, without a formula before the position. */
function takesNumber($at: ResolvedPos): boolean {
  if ($at.parent.type.name !== "paragraph") return false;
  const before = $at.nodeBefore;
  return !before?.isText || !/[A-Za-z0-9=<>!?&%_+*/.)\]≥≤≠-]$/.test(before.text ?? "");
}
