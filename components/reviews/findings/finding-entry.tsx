"use client";
import { FindingItem } from "@/components/findings/list/finding-item";
import type { PrintedPlace } from "@/components/findings/printed/printed-place";
import { keyed } from "@/lib/core/keyed";
import type { ReviewFinding } from "@/lib/reviews/types";
import { ReviewPlaceLink } from "../place-link";
import { Waiver } from "./waiver";

type Props = {
  id?: string | undefined;
  reportId: string;
  finding: ReviewFinding;
  /** The places of the finding with their printed positions; null if the official layout has none. */
  places: { label: string; printed: PrintedPlace | null }[];
  mayWaive: boolean;
};

/** One finding: message, places, the township's explanation, and for an error its waiver. */
export function FindingEntry({ id, reportId, finding, places, mayWaive }: Props) {
  return (
    <FindingItem id={id} finding={finding} compact>
      <p className="flex flex-wrap gap-x-3 gap-y-1 leading-6">
        {keyed(places).map(({ key, item: { label, printed } }) =>
          printed ? (
            <ReviewPlaceLink key={key} {...printed}>
              {label}
            </ReviewPlaceLink>
          ) : (
            <span key={key} className="text-ink-2">
              {label}
            </span>
          ),
        )}
      </p>
      {finding.explanation && (
        <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          <span className="text-ink-2">单位说明（{finding.explanation.author}）：</span>
          {finding.explanation.text}
        </p>
      )}
      {finding.severity === "error" && <Waiver reportId={reportId} finding={finding} mayWaive={mayWaive} />}
    </FindingItem>
  );
}
