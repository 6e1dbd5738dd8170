import type { HistoryEntry } from "@/lib/reports/history/data";

/** Typing by one person within this time counts as one change, in milliseconds. */
const STRETCH = 10 * 60_000;

/**
 * Groups changes: typing by one person into one field within ten minutes is one change, from the value before
 * the first keystroke to the last; a text merged with somebody else's stands alone. Newest first, like the
 * input.
 */
export function groupedHistory(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const grouped: HistoryEntry[] = [];
  for (const entry of entries) {
    const newer = grouped.findLastIndex(({ path }) => path === entry.path);
    const last = grouped[newer];
    if (last && belongs(last, entry)) grouped[newer] = { ...last, before: entry.before };
    else grouped.push(entry);
  }
  return grouped;
}

function belongs(newer: HistoryEntry, older: HistoryEntry): boolean {
  return (
    newer.origin === "typed" &&
    older.origin === "typed" &&
    !newer.setAside &&
    !older.setAside &&
    !newer.merged &&
    !older.merged &&
    newer.author === older.author &&
    newer.at.getTime() - older.at.getTime() < STRETCH
  );
}
