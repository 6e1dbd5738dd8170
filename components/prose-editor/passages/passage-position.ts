import type { Node } from "@tiptap/pm/model";

/** Words of a finding: block index, and characters of its printed text. */
export type PassageWords = { block: number; from: number; to: number; text?: string };

/** The text of an inline node: its characters, or the number of a live figure. */
type Shown = (node: Node) => string;

/** A line of printed text, and a function from offsets in it to document positions. */
type Line = { text: string; at: (offset: number) => number };

/**
 * The position of the words in the editor's document. If they have moved, the nearest occurrence of the same
 * words: in their block, then in any. Null if they are gone.
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

/** The lines of the stored prose's blocks, in order; pictures still being stored are not among them. */
function linesOf(document: Node, shown: Shown): Line[] {
  const lines: Line[] = [];
  document.forEach((block, offset) => {
    if (block.type.name !== "picture" || block.attrs.pictureId) lines.push(lineOf(block, offset, shown));
  });
  return lines;
}

function lineOf(block: Node, offset: number, shown: Shown): Line {
  // Pieces of printed text with their positions; the lines of a table are separated by one character.
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
    // A live figure is one node: its first character maps to the position before it, all others to the one
    // after.
    return stretch.position + (stretch.whole ? Math.min(within, 1) : within);
  };
  return { text, at };
}
