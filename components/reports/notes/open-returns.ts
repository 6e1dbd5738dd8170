import type { LoadedEvent } from "@/lib/reports/types";

/** Why a report came back, and from whom. */
export type OpenReturn = { id: string; by: "county" | "signer"; actor: string; at: Date; reasons: string[] };

/**
 * The returns that the clerk is still at: the county's until the report is submitted again, the signer's until it is handed over
 * again. Oldest first.
 */
export function openReturns(events: readonly LoadedEvent[]): OpenReturn[] {
  const open = [
    lastUnless(events, "return", ["submit", "publish", "abandon"]),
    lastUnless(events, "sendBack", ["handOver", "abandon"]),
  ];
  return open
    .flatMap((event) => (event ? [openReturn(event)] : []))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

function openReturn({ id, move, actor, at, payload }: LoadedEvent): OpenReturn {
  const reasons = payload.reasons ?? (payload.note ? [payload.note] : []);
  return { id, by: move === "return" ? "county" : "signer", actor, at, reasons };
}

/** The last event of that move, where none of the others came after it. */
function lastUnless(
  events: readonly LoadedEvent[],
  move: string,
  others: readonly string[],
): LoadedEvent | null {
  const at = events.findLastIndex((event) => event.move === move);
  const event = events[at];
  return event && !events.slice(at + 1).some((later) => others.includes(later.move)) ? event : null;
}
