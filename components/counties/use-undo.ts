"use client";
import { useState } from "react";

/** The last edit that can be undone, and the announcement for screen readers after a move. */
export function useUndo() {
  const [undoable, setUndoable] = useState<{ message: string; undo: () => void } | null>(null);
  const [announcement, announce] = useState("");
  const offer = (message: string, undo: () => void) =>
    setUndoable({
      message,
      undo: () => {
        undo();
        setUndoable(null);
      },
    });
  return { undoable, announcement, offer, announce };
}
