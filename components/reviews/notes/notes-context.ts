"use client";
import { createContext, useContext } from "react";
import type { AnchorInput } from "@/lib/reviews/schema";

/** What a new note is about: its place, how to call it, and what stands there. For a table, its cells to choose from. */
export type NoteTarget = {
  anchor: AnchorInput;
  name: string;
  quote: string;
  cellIds?: string[];
};

/** The review page for whatever stands on it: which report, whether notes may be written, and how to write one. */
export type NotesContextValue = {
  reportId: string;
  mayNote: boolean;
  cellLabels: Record<string, string>;
  compose: (target: NoteTarget) => void;
};

export const NotesContext = createContext<NotesContextValue | null>(null);

/** The desk of the review page, for what stands within a NoteDesk. */
export function useNotes(): NotesContextValue {
  const desk = useContext(NotesContext);
  if (!desk) throw new Error("useNoteDesk is for what stands within a NoteDesk");
  return desk;
}
