import { takeDownGrounds } from "@/lib/core/workflow/take-down";
import type { LoadedEvent } from "@/lib/reports/types";

/** The reasons of a return, and who returned it. */
export type OpenReturn = {
  id: string;
  by: "county" | "signer" | "takeDown";
  actor: string;
  at: Date;
  reasons: string[];
};

/**
 * The returns that still apply: the county's until the report is submitted again, the signer's until it is
 * handed over again, and a taking down until the correction is public. Oldest first.
 */
export function openReturns(events: readonly LoadedEvent[]): OpenReturn[] {
  const open = [
    lastUnless(events, "return", ["submit", "publish", "abandon"]),
    lastUnless(events, "sendBack", ["handOver", "abandon"]),
    lastUnless(events, "takeDown", ["publish", "putBack"]),
  ];
  return open
    .flatMap((event) => (event ? [openReturn(event)] : []))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

function openReturn({ id, move, actor, at, payload }: LoadedEvent): OpenReturn {
  const reasons = payload.reasons ?? (payload.note ? [payload.note] : []);
  const ground = payload.ground && takeDownGrounds[payload.ground];
  return { id, by: byMove[move] ?? "signer", actor, at, reasons: ground ? [ground, ...reasons] : reasons };
}

const byMove: Readonly<Record<string, OpenReturn["by"]>> = { return: "county", takeDown: "takeDown" };

/** The last event of that move, if none of the others followed it. */
function lastUnless(
  events: readonly LoadedEvent[],
  move: string,
  others: readonly string[],
): LoadedEvent | null {
  const at = events.findLastIndex((event) => event.move === move);
  const event = events[at];
  return event && !events.slice(at + 1).some((later) => others.includes(later.move)) ? event : null;
}
