import type { LoadedEvent } from "@/lib/reports/types";
import type { ReviewEvent } from "../types";

/** The moves so far, oldest first, with their details; chapters by heading. */
export function reviewEvents(
  events: readonly LoadedEvent[],
  chapters: readonly { id: string; heading: string }[],
): ReviewEvent[] {
  return events.map(({ id, move, from, to, at, payload, actor }) => {
    const { note, reasons, unlock, versionNumber } = payload;
    return {
      id,
      move,
      from,
      to,
      actor,
      at,
      note: note?.trim() || null,
      reasons: reasons ?? [],
      unlocked: (unlock ?? []).map(
        (each) => chapters.find((chapter) => chapter.id === each)?.heading ?? each,
      ),
      versionNumber: versionNumber ?? null,
      onePerson: payload.onePerson?.reason ?? null,
    };
  });
}
