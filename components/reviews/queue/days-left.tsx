import { Clock, TriangleAlert } from "lucide-react";
import { deadlineWords } from "@/lib/core/deadline";

/** How long there is until the day that the county set; the day itself is told too. */
export function DaysLeft({ daysLeft, dueOn }: { daysLeft: number | null; dueOn: string | null }) {
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
        {deadlineWords(daysLeft)}
      </span>
      <span className="whitespace-nowrap text-ink-3 text-sm tabular-nums">{dueOn}</span>
    </span>
  );
}
