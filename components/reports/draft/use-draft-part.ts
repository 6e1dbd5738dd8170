import { useSyncExternalStore } from "react";
import { useDraft } from "./draft-context";
import type { DraftState } from "./draft-state";

/**
 * A part of the state, for components that render only when that part changes: a keystroke in a chapter
 * renders only the chapter. @param part returns the same value as long as the part is unchanged
 */
export function useDraftPart<Part>(part: (state: DraftState) => Part): Part {
  const { store } = useDraft();
  const read = () => part(store.read());
  return useSyncExternalStore(store.subscribe, read, read);
}

export const draftContentOf = ({ content }: DraftState) => content;
export const draftFiguresOf = ({ content }: DraftState) => content.figures;
export const conflictsOf = ({ conflicts }: DraftState) => conflicts;
export const moreConflictsOf = ({ moreConflicts }: DraftState) => moreConflicts;
export const savingOf = ({ save }: DraftState) => save;
