import { useEffect, useEffectEvent } from "react";
import { useDraft } from "../draft/draft-context";

/**
 * Dismisses a notice with the next change of the draft: what it would undo is then no longer the last change,
 * and “历史” has it.
 *
 * @param notice the displayed notice, or null
 */
export function useGoneAfterEdit(notice: object | null, dismiss: () => void): void {
  const { store } = useDraft();
  const gone = useEffectEvent(dismiss);
  useEffect(() => {
    if (notice === null) return;
    const { content } = store.read();
    return store.subscribe(() => {
      if (store.read().content !== content) gone();
    });
  }, [notice, store]);
}
