import { Check, Clock, TriangleAlert } from "lucide-react";
import { deadlineWords, filedWords, isForTheRecord } from "@/lib/core/season/deadline";
import type { QueueRow } from "@/lib/reviews/types";

type Days = Pick<QueueRow, "daysLeft" | "dueOn" | "filedOn">;

/**
 * Whether the report was filed in time or, before that, the time until the due day, which is also shown with
 * the reason of an extension: without it nobody would see why a later day is in time.
 */
export function DaysLeft({ extension, ...days }: Days & Pick<QueueRow, "extension">) {
  return (
    <span className="grid">
      <Timeliness {...days} />
      {extension && <span className="text-ink-2 text-sm">延期：{extension}</span>}
    </span>
  );
}

function Timeliness({ daysLeft, dueOn, filedOn }: Days) {
  if (filedOn && dueOn)
    return (
      <OnceDone isLate={filedOn > dueOn && !isForTheRecord(filedOn, dueOn)}>
        {filedWords(filedOn, dueOn)}
      </OnceDone>
    );
  if (daysLeft === undefined || !dueOn)
    return (
      <span className="text-ink-3">
        —<span className="sr-only">没有期限</span>
      </span>
    );
  const overdue = daysLeft < 0;
  const Icon = overdue ? TriangleAlert : Clock;
  return (
    <span className={`inline-flex flex-wrap items-center gap-x-2 ${overdue ? "text-err" : ""}`}>
      <span className="inline-flex items-center gap-1 whitespace-nowrap">
        <Icon aria-hidden size={14} />
        {overdue ? `未报，逾期 ${-daysLeft} 天` : deadlineWords(daysLeft)}
      </span>
      <span className="whitespace-nowrap text-ink-3 text-sm tabular-nums">{dueOn}</span>
    </span>
  );
}

/** How something was done that is now timely or late for ever. */
export function OnceDone({ isLate, children }: { isLate: boolean; children: React.ReactNode }) {
  const Icon = isLate ? TriangleAlert : Check;
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap ${isLate ? "text-warn" : ""}`}>
      <Icon aria-hidden size={14} />
      {children}
    </span>
  );
}
