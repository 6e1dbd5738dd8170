import { useEffect, useRef } from "react";
import { useDraftState } from "../draft/draft-context";

/**
 * Takes a notice away with the next change of the draft: what it offers to undo is then no longer the last thing that was done,
 * and “历史” has it.
 *
 * @param notice what is shown now, null where nothing is
 */
export function useGoneAfterEdit(notice: object | null, dismiss: () => void): void {
  const { content } = useDraftState();
  const seen = useRef({ notice, content });
  useEffect(() => {
    if (seen.current.notice !== notice) seen.current = { notice, content };
    else if (notice !== null && seen.current.content !== content) dismiss();
  }, [notice, content, dismiss]);
}
