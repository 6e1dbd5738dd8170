import type { State } from "@/lib/core/workflow/workflow";
import type { MovePayload } from "@/lib/reports/types";
import type { ReviewEvent } from "./types";

type EventRow = {
  id: string;
  move: string;
  from: string;
  to: string;
  at: Date;
  payload: unknown;
  actor: { name: string };
};

/** The moves so far, oldest first, with what came with them; chapters by their headings. */
export function reviewEvents(
  rows: readonly EventRow[],
  chapters: readonly { id: string; heading: string }[],
): ReviewEvent[] {
  return rows.map(({ id, move, from, to, at, payload, actor }) => {
    const { note, reasons, unlock, versionNumber } = payload as MovePayload;
    return {
      id,
      move,
      from: from as State,
      to: to as State,
      actor: actor.name,
      at,
      note: note?.trim() || null,
      reasons: reasons ?? [],
      unlocked: (unlock ?? []).map(
        (each) => chapters.find((chapter) => chapter.id === each)?.heading ?? each,
      ),
      versionNumber: versionNumber ?? null,
    };
  });
}
