import { type RefObject, useRef } from "react";
import type { FieldPath } from "@/lib/core/report";
import type { Figure } from "@/lib/core/tables/figure";
import type { CellId } from "@/lib/core/tables/table";
import { useDraft } from "../../draft/draft-context";
import type { Seen } from "../../draft/take-changes";

type Changed = readonly { cellId: CellId; figure: Figure }[];

/**
 * Passes typed figures to the draft. A cell shows the typed number until it is left, whatever the server has
 * responded in the meantime: each further digit is based on what the cell contained when typing began.
 *
 * @param drawn the revisions that the table has rendered
 */
export function useTypedFigures(drawn: RefObject<Seen>): (changes: Changed, goesOn?: boolean) => void {
  const { store } = useDraft();
  const began = useRef(new Map<FieldPath, number>());
  return (changes, goesOn = false) => {
    const entries = changes.map(({ cellId, figure }) => ({
      path: `figure.${cellId}` as const,
      value: figure,
    }));
    for (const { path } of entries) if (!goesOn) began.current.set(path, drawn.current[path] ?? 0);
    store.change(entries, "hand", Object.fromEntries(began.current));
  };
}
