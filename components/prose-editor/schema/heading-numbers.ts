import { Extension, InputRule } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { headingNumbers, readNumbering } from "@/lib/core/prose/numbering/prose-numbering";

/**
 * Shows every heading's number by its position, as it will be printed, and turns a number typed at the start
 * of a line into a heading: “（二）” and “（1）” at the closing bracket, “1.” at the space after it. Backspace
 * undoes that.
 */
export const HeadingNumbers = Extension.create({
  name: "headingNumbers",

  addInputRules() {
    const { heading } = this.editor.schema.nodes;
    return [/^[（(][一二三四五六七八九十\d]{1,3}[）)]$/, /^[㈠-㈩]$/, /^\d{1,2}[.．]\s$/].map(
      (find) =>
        new InputRule({
          find,
          handler: ({ state, range, match }) => {
            const numbering = readNumbering(match[0]);
            const $from = state.doc.resolve(range.from);
            if (
              !numbering ||
              !heading ||
              !$from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), heading)
            )
              return null;
            state.tr
              .delete(range.from, range.to)
              .setBlockType(range.from, range.from, heading, { level: numbering.level });
          },
        }),
    );
  },

  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        state: {
          init: (_, { doc }) => numbersIn(doc),
          apply: (change, shown) => (change.docChanged ? numbersIn(change.doc) : shown),
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
        },
      }),
    ];
  },
});

function numbersIn(document: Node): DecorationSet {
  const headings: { at: number; node: Node }[] = [];
  document.forEach((node, at) => {
    if (node.type.name === "heading") headings.push({ at, node });
  });
  const numbers = headingNumbers(
    headings.map(({ node }) => ({ level: node.attrs.level, blank: node.textContent.trim() === "" })),
  );
  return DecorationSet.create(
    document,
    headings.map(({ at, node }, index) =>
      Decoration.node(at, at + node.nodeSize, { "data-number": numbers[index] ?? "" }),
    ),
  );
}
