import { Extension } from "@tiptap/core";
import type { ResolvedPos } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";

/** What is searched for: the sign and the words behind it, up to the cursor. They stay the writer's own. */
export type FigureQuery = { from: number; to: number; text: string };

type Options = {
  /** Hears of every change of what is searched for; null where nothing is. */
  ask: (query: FigureQuery | null) => void;
  /** Whether the list that is open takes the key. */
  takesKey: (event: KeyboardEvent) => boolean;
};

const LONGEST = 20;
/** Where the sign stands that asks; null where none does. */
const asking = new PluginKey<number | null>("equalsSign");

/**
 * “=” where a number could stand asks for a figure of the tables, and what is typed behind it searches. All of it is
 * text: whoever only wanted the sign goes on writing, and a mark, a line end or Escape ends the search. Behind Latin
 * letters, digits and operators the sign is part of a formula or an address and asks nothing.
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

/** The change by which nothing is searched any more; the text stays. */
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

/** A paragraph, in the text or in a cell, and no formula before the place. */
function takesNumber($at: ResolvedPos): boolean {
  if ($at.parent.type.name !== "paragraph") return false;
  const before = $at.nodeBefore;
  return !before?.isText || !/[A-Za-z0-9=<>!?&%_+*/.)\]≥≤≠-]$/.test(before.text ?? "");
}
