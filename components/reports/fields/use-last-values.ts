import { useMemo } from "react";
import { figureValue } from "@/lib/core/tables/figures";
import type { CellId } from "@/lib/core/tables/table";
import { useDraft } from "../draft/draft-context";

/** Last year's figures by cell; null if there is no such report. */
export function useLastValues(): Record<CellId, string | null> | null {
  const { lastForm, lastYear } = useDraft();
  return useMemo(
    () =>
      lastYear && lastForm
        ? Object.fromEntries(
            [...lastForm.cells.keys()].map((id) => [id, figureValue(lastForm, lastYear.content.figures, id)]),
          )
        : null,
    [lastYear, lastForm],
  );
}
