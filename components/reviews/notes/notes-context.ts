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
  /** The version on the page, which every decision carries. */
  versionId: string;
  mayNote: boolean;
  cellLabels: Record<string, string>;
  compose: (target: NoteTarget) => void;
};

export const NotesContext = createContext<NotesContextValue | null>(null);

/** The notes of the report under review. Throws outside of a NotesProvider. */
export function useNotes(): NotesContextValue {
  const value = useContext(NotesContext);
  if (!value) throw new Error("useNotes needs a NotesProvider");
  return value;
}
