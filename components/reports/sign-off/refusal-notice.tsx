import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/core/refusal";
import { unreadyWords } from "@/lib/core/workflow/unready";
import { useUnready } from "../draft/use-unready";
import { StepLink } from "../places/step-link";

/** Refusals that are resolved on the page of the checks. */
const ofExamination = ["noErrors", "warningsExplained", "notesAnswered", "conflictsSettled"];

/** Every reason why a move was refused. */
export function RefusalNotice({ refusals }: { refusals: readonly Refusal[] }) {
  if (refusals.length === 0) return null;
  return (
    <Notice tone="err" title="没有办成，报告没有变动">
      <ul className="list-disc pl-5">
        {[...new Set(refusals.map(({ message }) => message))].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {refusals.some(({ code }) => ofExamination.includes(code)) && <StillInTheWay />}
    </Notice>
  );
}

/** The counts that the page showed before the move was tried, and the way to them. */
function StillInTheWay() {
  const inTheWay = unreadyWords(useUnready());
  return (
    <>
      {inTheWay.length > 0 && <p>先要：{inTheWay.join("，")}。</p>}
      <StepLink step="checks">去“体检”处理</StepLink>
    </>
  );
}
