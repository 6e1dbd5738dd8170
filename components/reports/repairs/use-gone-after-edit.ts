import { useEffect, useRef } from "react";
import { useDraftState } from "../draft/draft-context";

/**
 * Takes what was said away with the next change of the draft: what it offers to undo is then no longer the last thing that was done,
 * and “历史” has it.
 *
 * @param said what is shown now, null where nothing is
 */
export function useGoneAfterEdit(said: object | null, dismiss: () => void): void {
  const { content } = useDraftState();
  const seen = useRef({ said, content });
  useEffect(() => {
    if (seen.current.said !== said) seen.current = { said, content };
    else if (said !== null && seen.current.content !== content) dismiss();
  }, [said, content, dismiss]);
}
