import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/core/refusal";
import { StepLink } from "../places/step-link";

/** What is settled on the page of the examination. */
const ofExamination = ["noErrors", "warningsExplained", "notesAnswered", "conflictsSettled"];

/** Why a move was refused: every reason at once. */
export function RefusalNotice({ refusals }: { refusals: readonly Refusal[] }) {
  if (refusals.length === 0) return null;
  return (
    <Notice tone="err" title="没有办成，报告没有变动">
      <ul className="list-disc pl-5">
        {[...new Set(refusals.map(({ message }) => message))].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {refusals.some(({ code }) => ofExamination.includes(code)) && (
        <StepLink step="checks">去“体检”处理</StepLink>
      )}
    </Notice>
  );
}
