"use client";
import { useMemo } from "react";
import { ReportDocument } from "@/components/publications/document/report-document";
import { compose } from "@/lib/core/document/compose";
import { tableNotes } from "@/lib/core/document/table-notes";
import { useDraft, useDraftState, useFindings } from "../draft/draft-context";
import { PaperLinks } from "../sign-off/paper-links";
import { StepFrame } from "./step-frame";

/** The report as it will be printed and published, drawn from the draft as it stands now. */
export function PreviewStep() {
  const { draft, form, explained } = useDraft();
  const findings = useFindings();
  const { content } = useDraftState();
  const blocks = useMemo(() => {
    const explanations = [...explained].map(([findingKey, text]) => ({ findingKey, text }));
    const notes = tableNotes(form, findings, explanations);
    return compose({ form, content, unit: draft.unit, notes });
  }, [form, content, draft.unit, findings, explained]);
  return (
    <StepFrame title="预览" lead="这是公布时的版式。预览随填报内容更新，尚未报送，也没有公开。" wide>
      <div className="mb-6 empty:mb-0">
        <PaperLinks />
      </div>
      <div className="-mx-4 bg-desk py-6 sm:-mx-8">
        <ReportDocument blocks={blocks} titleRank={2} />
      </div>
    </StepFrame>
  );
}
