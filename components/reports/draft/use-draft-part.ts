import { useSyncExternalStore } from "react";
import { useDraft } from "./draft-context";
import type { DraftState } from "./draft-state";

/**
 * A part of the state, for what is drawn again only where that part changes: a key in a chapter draws nothing
 * but the chapter.
 *
 * @param part answers the same value for as long as the part is the same
 */
export function useDraftPart<Part>(part: (state: DraftState) => Part): Part {
  const { store } = useDraft();
  const read = () => part(store.read());
  return useSyncExternalStore(store.subscribe, read, read);
}

export const draftContentOf = ({ content }: DraftState) => content;
export const draftFiguresOf = ({ content }: DraftState) => content.figures;
export const conflictsOf = ({ conflicts }: DraftState) => conflicts;
export const savingOf = ({ save }: DraftState) => save;
