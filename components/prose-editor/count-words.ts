import type { Node } from "@tiptap/pm/model";

const counts = new WeakMap<Node, number>();

/**
 * Number of characters without blanks. Text-only blocks are counted once and cached; those with live figures
 * can change without an edit.
 */
export function countWords(document: Node): number {
  return document.children.reduce((sum, block) => sum + (counts.get(block) ?? countBlock(block)), 0);
}

function countBlock(block: Node): number {
  const count = [...block.textContent.replace(/\s/g, "")].length;
  let wordsAlone = true;
  block.descendants(({ type }) => {
    if (type.name === "liveFigure") wordsAlone = false;
  });
  if (wordsAlone) counts.set(block, count);
  return count;
}
