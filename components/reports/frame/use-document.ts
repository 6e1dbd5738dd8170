import { useMemo } from "react";
import type { Block } from "@/lib/core/document/block";
import { compose } from "@/lib/core/document/compose";
import { sumNotes } from "@/lib/core/document/tables/sum-notes";
import { tableNotes } from "@/lib/core/document/tables/table-notes";
import { useDraft, useFindings, useShownCounty } from "../draft/draft-context";
import { draftContentOf, useDraftPart } from "../draft/use-draft-part";

/** The document built from the current draft. */
export function useDocument(): readonly Block[] {
  const { draft, form, explained } = useDraft();
  const findings = useFindings();
  const { sums } = useShownCounty();
  const content = useDraftPart(draftContentOf);
  return useMemo(() => {
    const explanations = [...explained].map(([findingKey, text]) => ({ findingKey, text }));
    const notes = [
      ...sumNotes(form, content.figures, sums),
      ...tableNotes(form, findings, explanations, { followsSums: sums !== undefined }),
    ];
    return compose({ form, content, unit: draft.unit, notes });
  }, [form, content, draft.unit, findings, explained, sums]);
}
