"use client";
import { beijingSecond } from "@/lib/core/beijing-time";
import { onePersonLabel } from "@/lib/core/workflow/own-work";
import { eventLabel, stateLabels } from "@/lib/core/workflow/workflow";
import type { LoadedEvent } from "@/lib/reports/types";
import { useDraft } from "../draft/draft-context";

/** The report's events so far, newest first. */
export function EventList() {
  const { events } = useDraft();
  if (events.length === 0) return <p className="text-ink-2">还没有办理记录。</p>;
  return (
    <section>
      <h2 className="mb-2 font-medium text-lg">办理记录</h2>
      <ol className="grid gap-3 border-line border-l-2 pl-4">
        {events.toReversed().map((event) => (
          <li key={event.id} id={`move-${event.id}`} className="target:bg-accent-wash">
            <p>
              <span className="font-medium">{eventLabel(event.move)}</span>
              {event.payload.onePerson && `（${onePersonLabel}）`}
              <span className="text-ink-2">
                {" "}
                · {event.actor} · <time dateTime={event.at.toISOString()}>{beijingSecond(event.at)}</time> ·{" "}
                {stateLabels[event.to]}
              </span>
            </p>
            <EventWords event={event} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function EventWords({ event: { payload } }: { event: LoadedEvent }) {
  const reasons = (payload.reasons ?? []) as string[];
  const reviewedBy = (payload.checklist as { reviewedBy?: string } | undefined)?.reviewedBy;
  const source = payload.source as { kind: string; name: string; sha256: string } | undefined;
  return (
    <>
      {typeof payload.note === "string" && <p className="whitespace-pre-wrap">{payload.note}</p>}
      {[...new Set(reasons)].map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {source && (
        <p className="wrap-anywhere text-ink-2">
          来自{source.kind === "pasted" ? "粘贴的内容" : `文件“${source.name}”`}，SHA-256 {source.sha256}
        </p>
      )}
      {payload.onePerson && <p className="text-ink-2">允许的原因：{payload.onePerson.reason}</p>}
      {reviewedBy && <p className="text-ink-2">保密审查人：{reviewedBy}</p>}
    </>
  );
}
