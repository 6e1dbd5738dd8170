import type { Node } from "@tiptap/pm/model";

/** Words as a finding names them: block, and characters of its text as printed. */
export type PassageWords = { block: number; from: number; to: number; text?: string };

/** What an inline node of the editor shows: its characters, or the number of a live figure. */
type Shown = (node: Node) => string;

/** A character of the shown text, and where it stands in the document. */
type Line = { text: string; at: (offset: number) => number };

/**
 * Where the words stand in the editor's document. Where they have moved since, the same words nearest by: in their block,
 * then in any. Null where they are gone.
 */
export function passagePosition(
  document: Node,
  words: PassageWords,
  shown: Shown,
): { from: number; to: number } | null {
  const lines = linesOf(document, shown);
  const own = lines[words.block];
  const { from, to, text } = words;
  if (own && to <= own.text.length && (text === undefined || own.text.slice(from, to) === text))
    return { from: own.at(from), to: own.at(to) };
  if (text === undefined || text === "") return null;
  for (const line of own ? [own, ...lines] : lines) {
    const found = line?.text.indexOf(text) ?? -1;
    if (line && found >= 0) return { from: line.at(found), to: line.at(found + text.length) };
  }
  return null;
}

/** Every block that the stored prose has, in its order: a picture that still waits is none of them. */
function linesOf(document: Node, shown: Shown): Line[] {
  const lines: Line[] = [];
  document.forEach((block, offset) => {
    if (block.type.name !== "picture" || block.attrs.pictureId) lines.push(lineOf(block, offset, shown));
  });
  return lines;
}

function lineOf(block: Node, offset: number, shown: Shown): Line {
  // Each stretch of shown text with its place; the lines of a table are parted by one character.
  const stretches: { start: number; length: number; position: number; whole: boolean }[] = [];
  let text = "";
  const read = (textblock: Node, position: number) => {
    if (stretches.length > 0 || text !== "") text += "\n";
    let at = position + 1;
    textblock.forEach((node) => {
      const words = node.isText ? (node.text ?? "") : shown(node);
      stretches.push({ start: text.length, length: words.length, position: at, whole: !node.isText });
      text += words;
      at += node.nodeSize;
    });
    if (textblock.childCount === 0)
      stretches.push({ start: text.length, length: 0, position: at, whole: false });
  };
  if (block.isTextblock) read(block, offset);
  else
    block.descendants((node, position) => {
      if (node.isTextblock) read(node, offset + 1 + position);
      return !node.isTextblock;
    });
  const at = (character: number) => {
    const stretch = stretches.findLast(({ start }) => start <= character) ?? stretches[0];
    if (!stretch) return offset;
    const within = Math.min(character - stretch.start, stretch.length);
    // A live figure is one thing: its first character stands before it, every other behind it.
    return stretch.position + (stretch.whole ? Math.min(within, 1) : within);
  };
  return { text, at };
}
