"use client";
import { Notice } from "@/components/ui/notice";
import { beijingSecond } from "@/lib/core/beijing-time";
import { useDraft } from "../draft/draft-context";
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

function Reasons({ returned: { by, actor, at, reasons } }: { returned: OpenReturn }) {
  return (
    <Notice tone="warn" title={`${titles[by]}：${actor} ${beijingSecond(at).slice(0, -3)}`}>
      {reasons.length === 0 ? (
        <p>没有另写理由，请看批注。</p>
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
