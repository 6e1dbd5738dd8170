import type { Node } from "@tiptap/pm/model";
import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";

/** How long the count waits for the next keystroke, in milliseconds: each new count lays out the foot. */
const PAUSE = 200;

/** The number of characters, counted when typing pauses. */
export function useWordCount(editor: Editor): number {
  const [count, setCount] = useState(() => countWords(editor.state.doc));
  useEffect(() => {
    const recount = () => setCount(countWords(editor.state.doc));
    let due: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(due);
      due = setTimeout(recount, PAUSE);
    };
    recount();
    editor.on("transaction", later);
    return () => {
      editor.off("transaction", later);
      clearTimeout(due);
    };
  }, [editor]);
  return count;
}

const counts = new WeakMap<Node, number>();

/**
 * Number of characters without blanks. Text-only blocks are counted once and cached; those with live figures
 * can change without an edit.
 */
function countWords(document: Node): number {
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
