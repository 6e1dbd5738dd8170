import { useRef } from "react";
import type { FieldPath } from "@/lib/core/report";
import type { Figure } from "@/lib/core/tables/figure";
import type { CellId } from "@/lib/core/tables/table";
import { useDraft } from "../../draft/draft-context";

type Changed = readonly { cellId: CellId; figure: Figure }[];

/**
 * Passes typed figures to the draft. A cell shows the typed number until it is left, whatever the server has
 * responded in the meantime: each further digit is based on what the cell contained when typing began.
 */
export function useTypedFigures(): (changes: Changed, goesOn?: boolean) => void {
  const { store } = useDraft();
  const began = useRef(new Map<FieldPath, number>());
  return (changes, goesOn = false) => {
    const entries = changes.map(({ cellId, figure }) => ({
      path: `figure.${cellId}` as const,
      value: figure,
    }));
    const { revisions } = store.read();
    for (const { path } of entries) if (!goesOn) began.current.set(path, revisions[path] ?? 0);
    store.change(entries, "hand", goesOn ? Object.fromEntries(began.current) : {});
  };
}
