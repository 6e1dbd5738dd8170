import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";

/** A figure that was just inserted with its unit: where it ends, and the unit. */
type Fresh = { end: number; unit: string };

const fresh = new PluginKey<Fresh | null>("ownUnit");

/**
 * Many write the unit after a number without looking: typed directly behind a figure that was just inserted
 * with its unit, by an input method too, the same unit is not written twice.
 */
export const OwnUnit = Extension.create({
  name: "ownUnit",

  addProseMirrorPlugins() {
    return [
      new Plugin<Fresh | null>({
        key: fresh,
        state: { init: () => null, apply: nextFresh },
        view: () => ({
          update(view) {
            const now = fresh.getState(view.state);
            // An input method changes the text until it has finished.
            if (!now || view.composing) return;
            const typed = typedBehind(view.state, now);
            if (typed === "") return;
            const change = view.state.tr.setMeta(fresh, null);
            if (isUnitAlone(typed, now.unit)) change.delete(now.end, now.end + now.unit.length);
            view.dispatch(change);
          },
        }),
      }),
    ];
  },
});

/** Notes in a transaction that it inserts a figure which ends at `end` and shows its unit. */
export function noteFigure(change: Transaction, end: number, unit: string): Transaction {
  return change.setMeta(fresh, { end, unit });
}

function nextFresh(
  change: Transaction,
  before: Fresh | null,
  _: EditorState,
  state: EditorState,
): Fresh | null {
  const meta = change.getMeta(fresh) as Fresh | null | undefined;
  if (meta !== undefined) return meta;
  if (!before) return null;
  const now = { ...before, end: change.mapping.map(before.end, -1) };
  const { $from, empty } = state.selection;
  return empty && $from.pos >= now.end && $from.start() <= now.end ? now : null;
}

/** The text from the figure to the cursor. */
function typedBehind({ doc, selection }: EditorState, { end }: Fresh): string {
  return doc.textBetween(end, selection.from, "\n", "\ufffc");
}

/** The unit, and nothing that makes a longer word of it. */
function isUnitAlone(typed: string, unit: string): boolean {
  return typed.startsWith(unit) && !/^[\p{L}\p{N}]/u.test(typed.slice(unit.length));
}
