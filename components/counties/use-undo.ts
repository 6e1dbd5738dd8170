"use client";
import { useState } from "react";

/** The last edit that can be taken back, and what is told to those who cannot see that something moved. */
export function useUndo() {
  const [undoable, setUndoable] = useState<{ message: string; undo: () => void } | null>(null);
  const [told, tell] = useState("");
  const offer = (message: string, undo: () => void) =>
    setUndoable({
      message,
      undo: () => {
        undo();
        setUndoable(null);
      },
    });
  return { undoable, told, offer, tell };
}
