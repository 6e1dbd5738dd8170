import { useMemo } from "react";
import type { Block } from "@/lib/core/document/block";
import { compose } from "@/lib/core/document/compose";
import { tableNotes } from "@/lib/core/document/tables/table-notes";
import { useDraft, useFindings } from "../draft/draft-context";
import { draftContentOf, useDraftPart } from "../draft/use-draft-part";

/** The document made from the present draft. */
export function useDocument(): readonly Block[] {
  const { draft, form, explained } = useDraft();
  const findings = useFindings();
  const content = useDraftPart(draftContentOf);
  return useMemo(() => {
    const explanations = [...explained].map(([findingKey, text]) => ({ findingKey, text }));
    const notes = tableNotes(form, findings, explanations);
    return compose({ form, content, unit: draft.unit, notes });
  }, [form, content, draft.unit, findings, explained]);
}
