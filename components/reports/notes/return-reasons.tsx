"use client";
import { Notice } from "@/components/ui/notice";
import { beijingSecond } from "@/lib/core/beijing-time";
import { notedPath } from "@/lib/core/steps/noted-place";
import { stepOfPath, stepsOf } from "@/lib/core/steps/progress";
import { useDraft } from "../draft/draft-context";
import { StepLink } from "../places/step-link";
import { type OpenReturn, openReturns } from "./open-returns";

/** The reasons of a return: at the top of each step to be changed, until the report is submitted again. */
export function ReturnReasons() {
  const { events } = useDraft();
  return openReturns(events).map((returned) => <Reasons key={returned.id} returned={returned} />);
}

const titles: Readonly<Record<OpenReturn["by"], string>> = {
  county: "审核退回",
  signer: "审签人退回",
  takeDown: "公开的版本已撤下，请发起更正",
};

/**
 * The reason of a taking down, while the report itself is unchanged and nothing in it can be corrected yet.
 */
export function TakeDownReason() {
  const { events } = useDraft();
  return openReturns(events)
    .filter(({ by }) => by === "takeDown")
    .map((returned) => <Reasons key={returned.id} returned={returned} />);
}

/** A return without a reason of its own: the steps in which the county's notes stand. */
function NotedSteps() {
  const { notes, form } = useDraft();
  const paths = notes.flatMap(({ state, anchor }) =>
    state === "resolved" ? [] : [stepOfPath(form, notedPath(form, anchor))],
  );
  const steps = stepsOf(form).filter(({ id }) => paths.includes(id));
  if (steps.length === 0) return <p>没有另写理由。</p>;
  return (
    <>
      <p>没有另写理由，请看这些步骤里的批注：</p>
      <ul className="list-disc pl-5">
        {steps.map(({ id, title }) => (
          <li key={id}>
            <StepLink step={id}>{title}</StepLink>（{paths.filter((path) => path === id).length} 条）
          </li>
        ))}
      </ul>
    </>
  );
}

function Reasons({ returned: { by, actor, at, reasons } }: { returned: OpenReturn }) {
  return (
    <Notice tone="warn" title={`${titles[by]}：${actor} ${beijingSecond(at).slice(0, -3)}`}>
      {reasons.length === 0 ? (
        <NotedSteps />
      ) : (
        <ul className="list-disc pl-5 text-ink">
          {[...new Set(reasons)].map((reason) => (
            <li key={reason} className="whitespace-pre-wrap">
              {reason}
            </li>
          ))}
        </ul>
      )}
      {by !== "takeDown" && (
        <p className="mt-1">
          <a href="/help/clerk#returned" target="_blank" rel="noopener">
            被退回怎么办<span className="sr-only">（在新窗口打开）</span>
          </a>
        </p>
      )}
    </Notice>
  );
}
