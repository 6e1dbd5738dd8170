"use client";
import { MessageSquarePlus, MessageSquareText } from "lucide-react";
import { jumpToNote } from "../jump";
import { type NoteTarget, useNotes } from "./notes-context";

type Props = {
  blockId: string;
  target: NoteTarget;
  /** Ids of the notes on this place. */
  noteIds: string[];
};

/**
 * In the margin next to a block: links to its notes, and a button to write one on it or on the selected
 * words.
 */
export function BlockNotes({ blockId, target, noteIds }: Props) {
  const { anchor, name } = target;
  const { mayNote, compose } = useNotes();
  const [first] = noteIds;
  if (!mayNote && first === undefined) return null;

  function write() {
    const marked = markedIn(blockId);
    if (marked === undefined) return compose(target);
    const place = anchor.kind === "chapter" ? ({ kind: "block", blockId } as const) : anchor;
    compose({ ...target, anchor: { ...place, quote: marked }, quote: marked });
  }

  return (
    <p className="review-margin">
      {first !== undefined && (
        <button
          type="button"
          className="review-mark"
          aria-label={`${noteIds.length} 条批注：${name}`}
          onClick={() => jumpToNote(first)}
        >
          <MessageSquareText aria-hidden size={16} />
          <span>
            {noteIds.length}
            <span className="review-word"> 条</span>
          </span>
        </button>
      )}
      {mayNote && (
        // Clicking the button must not clear the selection.
        <button
          type="button"
          className="review-add"
          aria-label={`批注：${name}`}
          title="批注"
          onMouseDown={(event) => event.preventDefault()}
          onClick={write}
        >
          <MessageSquarePlus aria-hidden size={16} />
          <span className="review-word">批注</span>
        </button>
      )}
    </p>
  );
}

/** The words selected within a block; undefined if there are none, or the selection exceeds it. */
function markedIn(blockId: string): string | undefined {
  const selection = document.getSelection();
  const block = document.getElementById(blockId);
  if (!selection || selection.isCollapsed || !block) return undefined;
  if (!block.contains(selection.anchorNode) || !block.contains(selection.focusNode)) return undefined;
  return selection.toString().trim() || undefined;
}
