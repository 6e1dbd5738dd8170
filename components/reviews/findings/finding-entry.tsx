"use client";
import clsx from "clsx";
import { keyed } from "@/components/ui/keyed";
import { Tag } from "@/components/ui/tag";
import type { Severity } from "@/lib/core/checks/engine/check";
import type { ReviewFinding } from "@/lib/reviews/types";
import { PlaceLink } from "../place-link";
import type { PrintedPlace } from "./finding-place";
import { Waiver } from "./waiver";

const severities = {
  error: { words: "错误", tone: "err", line: "border-err" },
  warning: { words: "提醒", tone: "warn", line: "border-warn-line" },
  hint: { words: "提示", tone: "quiet", line: "border-line-2" },
} as const satisfies Record<Severity, unknown>;

type Props = {
  reportId: string;
  finding: ReviewFinding;
  /** The places of the finding, each with where it is printed; null where the official layout has no such place. */
  places: { label: string; printed: PrintedPlace | null }[];
  mayWaive: boolean;
};

/** One finding: what does not hold, where, what the township says to it, and for an error its waiver. */
export function FindingEntry({ reportId, finding, places, mayWaive }: Props) {
  const { words, tone, line } = severities[finding.severity];
  return (
    <li className={clsx("grid gap-1 border-l-4 pl-3 text-sm", line)}>
      <p className="[overflow-wrap:anywhere]">
        <Tag tone={tone} className="mr-2">
          {words}
        </Tag>
        {finding.message} <span className="whitespace-nowrap text-ink-3">{finding.code}</span>
      </p>
      <p className="flex flex-wrap gap-x-3">
        {keyed(places).map(({ key, item: { label, printed } }) =>
          printed ? (
            <PlaceLink key={key} {...printed}>
              {label}
            </PlaceLink>
          ) : (
            <span key={key} className="text-ink-2">
              {label}
            </span>
          ),
        )}
      </p>
      {finding.explanation && (
        <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          <span className="text-ink-2">镇里说明（{finding.explanation.author}）：</span>
          {finding.explanation.text}
        </p>
      )}
      {finding.severity === "error" && <Waiver reportId={reportId} finding={finding} mayWaive={mayWaive} />}
    </li>
  );
}
