"use client";
import { useState } from "react";
import { byStep } from "@/components/findings/list/by-step";
import { type Chosen, chosenFindings, FindingFilter } from "@/components/findings/list/finding-filter";
import { FindingList } from "@/components/findings/list/finding-list";
import { PrintedFindings } from "@/components/findings/printed/printed-findings";
import { Notice } from "@/components/ui/notice";
import { checksOf } from "@/lib/core/checks/edition-checks";
import { mergeRepeats } from "@/lib/core/checks/engine/findings/merge-repeats";
import { isReady, unreadyWords } from "@/lib/core/workflow/unready";
import { useDraft, useFindings } from "../draft/draft-context";
import { conflictsOf, useDraftPart } from "../draft/use-draft-part";
import { useUnready } from "../draft/use-unready";
import { AllRight } from "../examination/all-right";
import { DraftFinding } from "../examination/draft-finding";
import { inBulk, StillMissing } from "../examination/still-missing";
import { TakeAway } from "../examination/take-away";
import { ConflictList, MoreConflicts } from "../fields/conflicts/conflict-list";
import { NotesToAnswer } from "../notes/notes-to-answer";
import { StepFrame } from "./step-frame";

/** The checks: all findings by severity and step, each with a link to its place; also printable as a list. */
export function ChecksStep() {
  const { draft, form, explained } = useDraft();
  const conflicts = useDraftPart(conflictsOf);
  const findings = useFindings();
  const [chosen, setChosen] = useState<Chosen>({ severity: null, stepId: null });
  const listed = mergeRepeats(findings.filter((finding) => !inBulk(finding)));
  const rules = new Set(checksOf(form.edition).map(({ code }) => code)).size;
  const printedRows = byStep(form, mergeRepeats(findings)).flatMap(({ step, findings: own }) =>
    own.map((finding) => ({ finding, step: step.title, words: explained.get(finding.key) })),
  );
  const unready = useUnready();
  return (
    <StepFrame title="体检" lead={`按 ${form.edition.name}的 ${rules} 条规则逐项核对，边填边查。`}>
      <PrintedFindings year={draft.year} organ={draft.unit.organ} rows={printedRows} />
      <div className="grid grid-cols-1 gap-8">
        <TakeAway />
        {isReady(unready) ? (
          <Notice tone="ok" title="可以提请审签">
            没有错误，提醒都已说明。
          </Notice>
        ) : (
          <Notice tone="warn" title="报送之前还要处理">
            <ul className="list-disc pl-5">
              {unreadyWords(unready).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Notice>
        )}
        {draft.asIssued && findings.some(({ severity }) => severity === "error") && (
          <Notice title="按原样录入的报告可以带着错误报送">错误由审核员逐条豁免。</Notice>
        )}
        <ConflictList paths={conflicts.map(({ path }) => path)} />
        <MoreConflicts />
        <NotesToAnswer />
        {findings.length === 0 && <AllRight />}
        <StillMissing />
        {listed.length > 0 && (
          <FindingFilter form={form} findings={listed} chosen={chosen} onChoose={setChosen} />
        )}
        <FindingList
          form={form}
          findings={chosenFindings(form, listed, chosen)}
          item={(finding) => <DraftFinding finding={finding} withLink />}
        />
      </div>
    </StepFrame>
  );
}
