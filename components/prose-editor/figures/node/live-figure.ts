import { Node } from "@tiptap/core";
import { type Node as Document, Fragment } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { ShownFigures } from "../shown-figures";
import { attrsOf, pastOfPage } from "./figure-attrs";
import { drawFigure } from "./live-figure-view";

type Options = { figures: () => ShownFigures };

const none = new ShownFigures(null);

/**
 * A table cell within a line: one character wide for the cursor, its number for readers. Copied within the
 * product it stays a live figure; elsewhere it is its text. In a heading, which contains only text, it
 * becomes its text.
 */
export const LiveFigureNode = Node.create<Options>({
  name: "liveFigure",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,

  addOptions: () => ({ figures: () => none }),

  addAttributes: () => ({
    cellId: {
      default: "",
      parseHTML: (span: HTMLElement) => span.dataset.cell ?? "",
      renderHTML: ({ cellId }) => ({ "data-cell": cellId }),
    },
    unit: {
      default: false,
      parseHTML: (span: HTMLElement) => span.dataset.unit === "yes",
      renderHTML: ({ unit }) => (unit ? { "data-unit": "yes" } : {}),
    },
    // Undefined if absent, so that stored text has no such attribute.
    past: {
      default: undefined,
      parseHTML: (span: HTMLElement) => pastOfPage(span.dataset.past),
      renderHTML: ({ past }) => (past ? { "data-past": JSON.stringify(past) } : {}),
    },
  }),

  parseHTML: () => [{ tag: "span[data-live-figure][data-cell]" }],

  renderHTML({ node, HTMLAttributes }) {
    return [
      "span",
      { "data-live-figure": "", ...HTMLAttributes },
      this.options.figures().show(attrsOf(node)),
    ];
  },

  renderText({ node }) {
    return this.options.figures().show(attrsOf(node));
  },

  extendNodeSchema(extension) {
    if (extension.name !== "liveFigure") return {};
    return { leafText: (node: Document) => this.options.figures().show(attrsOf(node)) };
  },

  addNodeView() {
    const figures = this.options.figures();
    return ({ node }) => drawFigure(node, figures);
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: (changes, _before, state) =>
          changes.some(({ docChanged }) => docChanged) ? writtenOut(state, this.options.figures()) : null,
      }),
    ];
  },
});

/** Replaces live figures that are now in a heading by their text. */
function writtenOut(state: EditorState, figures: ShownFigures): Transaction | null {
  const found: { at: number; node: Document }[] = [];
  state.doc.forEach((block, start) => {
    if (block.type.name === "heading")
      block.forEach((node, offset) => {
        if (node.type.name === "liveFigure") found.push({ at: start + 1 + offset, node });
      });
  });
  if (found.length === 0) return null;
  const change = state.tr;
  for (const { at, node } of found.reverse())
    change.replaceWith(at, at + node.nodeSize, Fragment.from(state.schema.text(figures.show(attrsOf(node)))));
  return change;
}
