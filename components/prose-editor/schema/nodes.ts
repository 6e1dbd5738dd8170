import { type Extensions, Node } from "@tiptap/core";
import Document from "@tiptap/extension-document";
import Heading from "@tiptap/extension-heading";
import Paragraph from "@tiptap/extension-paragraph";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import Text from "@tiptap/extension-text";
import { PICTURE_ALT_MAX } from "@/lib/core/prose/prose-pictures";
import { LiveFigureNode } from "../figures/node/live-figure";

/**
 * The closed model of lib/core/prose as an editor schema: what it cannot hold cannot be typed or pasted.
 * Cells contain only paragraphs, and there are no marks.
 */

/** Mod-Alt-2, -3 and -4 make headings; Mod-Alt-0 a paragraph. "##" does not. */
const ClosedHeading = Heading.configure({ levels: [2, 3, 4] }).extend({
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  addInputRules: () => [],
});

const spans = {
  colspan: { default: 1, parseHTML: (cell: HTMLElement) => span(cell, "colspan", 50) },
  rowspan: { default: 1, parseHTML: (cell: HTMLElement) => span(cell, "rowspan", 200) },
  colwidth: { default: null, rendered: false },
};

const ClosedCell = TableCell.extend({ content: "paragraph+", addAttributes: () => spans });
const ClosedHeader = TableHeader.extend({ content: "paragraph+", addAttributes: () => spans });

/**
 * A picture by the hash of its bytes. While it is being stored, the hash is empty and `pendingKey` identifies
 * it: it is in the editor but not yet in the prose.
 */
export const Picture = Node.create({
  name: "picture",
  group: "block",
  atom: true,
  draggable: true,

  addAttributes: () => ({
    pictureId: {
      default: "",
      parseHTML: (image: HTMLElement) => image.dataset.pictureId ?? "",
      renderHTML: ({ pictureId }) =>
        pictureId ? { "data-picture-id": pictureId, src: `/pictures/${pictureId}` } : {},
    },
    alt: {
      default: "",
      parseHTML: (image: HTMLElement) => (image.getAttribute("alt") ?? "").slice(0, PICTURE_ALT_MAX),
    },
    pendingKey: {
      default: null,
      parseHTML: (image: HTMLElement) => image.dataset.pendingKey ?? null,
      renderHTML: ({ pendingKey }) => (pendingKey ? { "data-pending-key": pendingKey } : {}),
    },
  }),

  parseHTML: () => [{ tag: "img[data-picture-id]" }, { tag: "img[data-pending-key]" }],
  renderHTML: ({ HTMLAttributes }) => ["img", HTMLAttributes],
});

/** The schema without views. `picture` and `figure` may be replaced by nodes with a view. */
export const closedNodes = (
  picture: typeof Picture = Picture,
  figure: typeof LiveFigureNode = LiveFigureNode,
): Extensions => [
  Document,
  Text,
  Paragraph,
  ClosedHeading,
  Table.configure({ View: null, renderWrapper: true, HTMLAttributes: { class: "prose-table" } }),
  TableRow,
  ClosedHeader,
  ClosedCell,
  picture,
  figure,
];

function span(cell: HTMLElement, name: "colspan" | "rowspan", most: number): number {
  const given = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return Math.min(Math.max(Number.isNaN(given) ? 1 : given, 1), most);
}
