import { listEntriesAfter } from "@/lib/platform/record/data";
import { BEGINNING, entryContent, hashOf, type RecordedEvent, readEntry } from "@/lib/platform/record/entry";
import { isOfRow } from "@/lib/platform/record/rows";
import { rowsToRecord } from "./data";
import type { AuditFault } from "./types";

const BATCH = 1000;

export type ChainAudit = { entries: number; faults: AuditFault[] };

/**
 * Verifies the whole record: each entry follows from the one before, and every row of other tables equals the
 * entry on it, none changed, removed or added.
 */
export async function auditChain(): Promise<ChainAudit> {
  const faults: AuditFault[] = [];
  const recorded = new Map<string, string>();
  let [sequence, previous] = [0, BEGINNING];
  for (;;) {
    const entries = await listEntriesAfter(sequence, BATCH);
    for (const row of entries) {
      const entry = readEntry(row.text);
      const where = `记录第 ${row.sequence} 条`;
      if (row.sequence !== sequence + 1) faults.push({ what: "gap", where });
      if (!entry || hashOf(row.text) !== row.hash || entry.sequence !== row.sequence)
        faults.push({ what: "changedEntry", where });
      else if (entry.previous !== previous) faults.push({ what: "brokenChain", where });
      if (entry && isOfRow(entry)) {
        // No row is recorded twice: a later entry would only cover that the row was changed.
        if (recorded.has(keyOf(entry))) faults.push({ what: "repeatedEntry", where });
        else recorded.set(keyOf(entry), entryContent(entry));
      }
      [sequence, previous] = [row.sequence, row.hash];
    }
    if (entries.length < BATCH) break;
  }
  for await (const { event } of rowsToRecord()) {
    const key = keyOf(event);
    const content = recorded.get(key);
    recorded.delete(key);
    if (content === undefined) faults.push({ what: "foreignRow", where: key });
    else if (content !== entryContent(event)) faults.push({ what: "changedRow", where: key });
  }
  for (const key of recorded.keys()) faults.push({ what: "missingRow", where: key });
  return { entries: sequence, faults };
}

function keyOf({ kind, subject }: RecordedEvent): string {
  return `${kind} ${subject}`;
}
