import { Check, Clock, TriangleAlert } from "lucide-react";
import { deadlineWords, filedWords } from "@/lib/core/season/deadline";
import type { QueueRow } from "@/lib/reviews/types";

/**
 * Whether the report was filed in time or, before that, the time until the due day, which is also shown with
 * the reason of an extension. Once it is filed the extension matters no more.
 */
export function DaysLeft(row: Pick<QueueRow, "daysLeft" | "dueOn" | "filed" | "extension">) {
  return (
    <span className="grid">
      <Timeliness {...row} />
      {row.extension && !row.filed && <span className="text-ink-2 text-sm">延期：{row.extension}</span>}
    </span>
  );
}

function Timeliness({ daysLeft, dueOn, filed }: Pick<QueueRow, "daysLeft" | "dueOn" | "filed">) {
  if (filed && dueOn)
    return (
      <span className={`inline-flex items-center gap-1 whitespace-nowrap ${filed.late ? "text-warn" : ""}`}>
        {filed.late ? <TriangleAlert aria-hidden size={14} /> : <Check aria-hidden size={14} />}
        {filedWords(filed.on, dueOn)}
      </span>
    );
  if (daysLeft === null || dueOn === null)
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
