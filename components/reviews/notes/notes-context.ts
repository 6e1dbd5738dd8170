"use client";
import { createContext, useContext } from "react";
import type { AnchorInput } from "@/lib/reviews/schema";

/** The place of a new note: its name and text. For a table, its cells to choose from. */
export type NoteTarget = {
  anchor: AnchorInput;
  name: string;
  quote: string;
  cellIds?: string[];
};

/**
 * The review page's context for its parts: the report, whether notes may be written, and how to write one.
 */
export type NotesContextValue = {
  reportId: string;
  /** The displayed version, which a new note includes. */
  versionId: string;
  /** The same with its notes and waivers, which a waiver includes. */
  seen: string;
  mayNote: boolean;
  cellLabels: Record<string, string>;
  compose: (target: NoteTarget) => void;
};

export const NotesContext = createContext<NotesContextValue | null>(null);

/** The notes of the report under review. Throws outside a NotesProvider. */
export function useNotes(): NotesContextValue {
  const value = useContext(NotesContext);
  if (!value) throw new Error("useNotes needs a NotesProvider");
  return value;
}
