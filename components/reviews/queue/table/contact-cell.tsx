import { Button } from "@/components/ui/button";
import { beijingDay, chineseDayShort } from "@/lib/core/beijing-time";
import type { QueueRow } from "@/lib/reviews/types";
import { contactId } from "./contact-id";

/** The unit's contact, the number of reminders and the latest answer, with a button to change them. */
export function ContactCell({ row, onOpen }: { row: QueueRow; onOpen: () => void }) {
  const { contact, phone, reminded, unit, year } = row;
  return (
    <div className="flex items-baseline gap-1">
      {(contact || phone || reminded) && (
        <span className="grid min-w-0 text-sm">
          {(contact || phone) && (
            <span className="wrap-anywhere">
              {contact} <span className="whitespace-nowrap tabular-nums">{phone}</span>
            </span>
          )}
          {reminded && (
            <span className="text-ink-2">
              催报 {reminded.times} 次，
              <span className="whitespace-nowrap">{chineseDayShort(beijingDay(new Date(reminded.at)))}</span>
              {reminded.answer && `，答复：${reminded.answer}`}
            </span>
          )}
        </span>
      )}
      <Button
        size="small"
        variant="quiet"
        className="-my-px shrink-0 target:bg-accent-wash first:-ml-3"
        id={contactId(row)}
        aria-haspopup="dialog"
        aria-label={`${unit} ${year} 年度的联系、催报与延期`}
        onClick={onOpen}
      >
        联系
      </Button>
    </div>
  );
}
