import { History as Icon } from "lucide-react";
import { Card, CardTitle } from "@/components/ui/card";
import { beijingTime } from "@/lib/core/beijing-time";
import { onePersonLabel } from "@/lib/core/workflow/own-work";
import { eventLabel } from "@/lib/core/workflow/workflow";
import type { ReviewEvent } from "@/lib/reviews/types";

/** Every move of the report, newest first, with its note. */
export function ReviewHistory({ events }: { events: ReviewEvent[] }) {
  return (
    <Card aria-labelledby="history-title">
      <CardTitle id="history-title" className="flex items-center gap-2">
        <Icon aria-hidden size={16} />
        办理记录
      </CardTitle>
      <ol className="grid gap-3 text-sm">
        {events.toReversed().map((event) => (
          <li
            key={event.id}
            id={`move-${event.id}`}
            className="border-line-2 border-l-2 pl-3 target:border-accent target:bg-accent-wash"
          >
            <p className="font-medium">
              {eventLabel(event.move)}
              {event.versionNumber !== null && (
                <span className="font-normal text-ink-2">（第 {event.versionNumber} 次报送）</span>
              )}
            </p>
            {event.onePerson && (
              <p>
                {onePersonLabel}：{event.onePerson}
              </p>
            )}
            {event.note && <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{event.note}</p>}
            {event.reasons.length > 0 && (
              <ul className="list-disc pl-5 [overflow-wrap:anywhere]">
                {[...new Set(event.reasons)].map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            )}
            {event.unlocked.length > 0 && <p className="text-ink-2">只开放：{event.unlocked.join("；")}</p>}
            <p className="text-ink-3">
              {event.actor} · <time dateTime={event.at.toISOString()}>{beijingTime(event.at)}</time>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
