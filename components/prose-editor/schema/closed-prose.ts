import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Fragment, type Node, type Schema } from "@tiptap/pm/model";
import { Selection, type Transaction } from "@tiptap/pm/state";
import type { Prose, ProseBlock } from "@/lib/core/prose/prose";

/** Converts between the editor's document and the stored prose. */

/** The blocks of a prose as editor nodes. Throws a RangeError if the schema cannot hold them. */
export function nodesOf(schema: Schema, blocks: readonly ProseBlock[]): Node[] {
  return blocks.map((block) => {
    const node = schema.nodeFromJSON(block);
    node.check();
    return node;
  });
}

/**
 * The editor's document as prose: without pictures that are still being stored, and without the empty line
 * that the editor keeps below a table or picture at the end.
 */
export function proseOfDocument(document: Node): Prose {
  const blocks = document.children.filter((node) => node.type.name !== "picture" || node.attrs.pictureId);
  const last = blocks.at(-1);
  const above = blocks.at(-2);
  const spare = last?.type.name === "paragraph" && last.content.size === 0 && above && !above.isTextblock;
  return { type: "doc", content: (spare ? blocks.slice(0, -1) : blocks).map(blockOf) };
}

const blocks = new WeakMap<Node, ProseBlock>();

/**
 * Cached by editor node: in a long chapter, a keystroke converts only one block. The schema equals the closed
 * model except for pending pictures. ProseMirror's attributes have no prototype and cannot be passed to a
 * server action, so they are copied to plain objects.
 */
function blockOf(node: Node): ProseBlock {
  const known = blocks.get(node);
  if (known) return known;
  const { pictureId, alt } = node.attrs;
  const block: ProseBlock =
    node.type.name === "picture"
      ? { type: "picture", attrs: { pictureId, alt } }
      : JSON.parse(JSON.stringify(node.toJSON()));
  blocks.set(node, block);
  return block;
}

/** True if two prose of one editor are equal; shared blocks are not compared. */
export function isSameProse(one: Prose, other: Prose): boolean {
  return (
    one.content.length === other.content.length &&
    one.content.every((block, at) => {
      const beside = other.content[at];
      return block === beside || JSON.stringify(block) === JSON.stringify(beside);
    })
  );
}

/**
 * Replaces the editor's text, changing only the blocks that differ: the cursor keeps its place, and the
 * change cannot be undone by the writer.
 */
export function replaceDocument(editor: Editor, prose: Prose): void {
  const change = replacement(editor, prose);
  if (change) editor.view.dispatch(change.setMeta("addToHistory", false).setMeta("preventUpdate", true));
}

/** Replaces the editor's text as a change by the writer: one undo step, and reported as a change. */
export function writeDocument(editor: Editor, prose: Prose): void {
  const change = replacement(editor, prose);
  if (change) editor.view.dispatch(closeHistory(change).scrollIntoView());
}

/** Null if both texts are equal. */
function replacement(editor: Editor, prose: Prose): Transaction | null {
  const { state } = editor;
  const next = nodesOf(state.schema, prose.content.length > 0 ? prose.content : [{ type: "paragraph" }]);
  const present = state.doc.children;
  let head = 0;
  while (head < next.length && head < present.length && equal(next[head], present[head])) head += 1;
  let tail = 0;
  while (
    tail < Math.min(next.length, present.length) - head &&
    equal(next[next.length - 1 - tail], present[present.length - 1 - tail])
  )
    tail += 1;
  if (head + tail === next.length && head + tail === present.length) return null;
  const from = sizeOf(present.slice(0, head));
  const to = state.doc.content.size - sizeOf(present.slice(present.length - tail));
  const change = state.tr.replaceWith(from, to, Fragment.from(next.slice(head, next.length - tail)));
  const { anchor } = state.selection;
  if (anchor > from && anchor < to) keepCursor(change, anchor);
  return change;
}

function keepCursor(change: Transaction, at: number): void {
  change.setSelection(Selection.near(change.doc.resolve(Math.min(at, change.doc.content.size)), -1));
}

function equal(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && one.eq(other);
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0);
}
