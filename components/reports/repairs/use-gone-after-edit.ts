import { useEffect, useEffectEvent } from "react";
import { useDraft } from "../draft/draft-context";

/**
 * Takes a notice away with the next change of the draft: what it offers to undo is then no longer the last thing that was done,
 * and “历史” has it.
 *
 * @param notice what is shown now, null where nothing is
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
