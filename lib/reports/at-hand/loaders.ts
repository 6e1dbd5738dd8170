import { guarded, loader } from "@/lib/access/guarded";
import { done, type Result } from "@/lib/core/refusal";
import { explanationsOf } from "@/lib/core/workflow/explanation";
import { type Unready, unreadyOf } from "@/lib/core/workflow/unready";
import { authorizeReport } from "../authorize";
import { countConflicts } from "../conflicts/data";
import { completeDraft } from "../data";
import { examineDraft } from "../examination/examine";
import { listExplanations, listNotes } from "../record/data";

/**
 * Everything that blocks the current report, for the start page of its clerk: the same list as on its steps.
 */
export const loadUnready = loader(
  guarded("report.read", authorizeReport, async ({ target: head }): Promise<Result<Unready>> => {
    const draft = await completeDraft(head);
    const [findings, explanations, notes, conflicts] = await Promise.all([
      examineDraft(draft),
      listExplanations(draft.id),
      listNotes(draft.id),
      countConflicts(draft.id),
    ]);
    return done(
      unreadyOf({
        findings,
        explained: new Set(explanationsOf(findings, explanations).keys()),
        openNotes: notes.filter(({ state }) => state === "open").length,
        conflicts,
        asIssued: draft.asIssued !== null,
      }),
    );
  }),
);
