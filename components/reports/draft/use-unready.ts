import { explainedKeys } from "@/lib/core/workflow/explanation";
import { type Unready, unreadyOf } from "@/lib/core/workflow/unready";
import { useDraft, useFindings } from "./draft-context";
import { conflictsOf, moreConflictsOf, useDraftPart } from "./use-draft-part";

/** What is still to be done in this draft, in its state on the page, before 提请审签. */
export function useUnready(): Unready {
  const { draft, explained, notes } = useDraft();
  const conflicts = useDraftPart(conflictsOf);
  const more = useDraftPart(moreConflictsOf);
  const findings = useFindings();
  return unreadyOf({
    findings,
    explained: explainedKeys(findings, explained),
    openNotes: notes.filter(({ state }) => state === "open").length,
    conflicts: conflicts.length + more,
    asIssued: draft.asIssued !== null,
  });
}
