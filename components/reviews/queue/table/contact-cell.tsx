import { UnitSeasonDialog } from "@/components/counties/season/unit-season-dialog";
import { beijingDay } from "@/lib/core/beijing-time";
import type { QueueRow } from "@/lib/reviews/types";

/** The unit's contact, the number of reminders and the latest answer, with a button to change them. */
export function ContactCell({ row }: { row: QueueRow }) {
  const { contact, reminded } = row;
  return (
    <div className="flex items-baseline gap-1">
      {(contact || reminded) && (
        <span className="grid min-w-0 text-sm">
          {contact && (
            <span className="wrap-anywhere">
              {contact.contact} <span className="whitespace-nowrap tabular-nums">{contact.phone}</span>
            </span>
          )}
          {reminded && (
            <span className="text-ink-2">
              催报 {reminded.times} 次，{beijingDay(reminded.last.at)}
              {reminded.last.answer && `，答复：${reminded.last.answer}`}
            </span>
          )}
        </span>
      )}
      <UnitSeasonDialog row={row} />
    </div>
  );
}
