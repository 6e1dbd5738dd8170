import type { HistoryEntry } from "@/lib/reports/history/data";

/** How long typing by one person counts as one change, in milliseconds. */
const STRETCH = 10 * 60_000;

/**
 * Changes as a person remembers them: what one person typed into one field within ten minutes is one, from what stood before its
 * first keystroke to its last. Newest first, as it comes.
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
    newer.author === older.author &&
    newer.at.getTime() - older.at.getTime() < STRETCH
  );
}
