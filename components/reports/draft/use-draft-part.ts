import { startTransition, useEffect, useState, useSyncExternalStore } from "react";
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

/**
 * A part that is rendered after the keystroke that changed it, between two keys: for what follows from what
 * is typed, but is not typed itself. Whoever acts upon it reads the store.
 *
 * @param part the same function at each rendering
 */
export function useFollowingPart<Part>(part: (state: DraftState) => Part): Part {
  const { store } = useDraft();
  const [shown, setShown] = useState(() => part(store.read()));
  useEffect(() => {
    const follow = () => startTransition(() => setShown(() => part(store.read())));
    follow();
    return store.subscribe(follow);
  }, [store, part]);
  return shown;
}

export const draftContentOf = ({ content }: DraftState) => content;
export const draftFiguresOf = ({ content }: DraftState) => content.figures;
export const revisionsOf = ({ revisions }: DraftState) => revisions;
export const conflictsOf = ({ conflicts }: DraftState) => conflicts;
export const moreConflictsOf = ({ moreConflicts }: DraftState) => moreConflicts;
export const savingOf = ({ save }: DraftState) => save;
