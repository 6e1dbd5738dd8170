import { findLastEntry } from "@/lib/platform/record/data";
import { addToRecord } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import { addToTree } from "../tree/mutations";
import { rowsToRecord, type StoredEvent } from "./data";

/** Entries that are written at once. */
const BATCH = 500;

/**
 * Begins the record of a database that is older than it: everything that was done before is taken in, in the order of its
 * times, and every publication becomes a leaf of the tree. Answers how many entries it made; none where the record has begun.
 */
export async function beginRecord(): Promise<number> {
  return transact(
    async (tx) => {
      if (await findLastEntry(tx)) return 0;
      const stored: StoredEvent[] = [];
      for await (const row of rowsToRecord(tx)) stored.push(row);
      stored.sort((one, other) => one.at.getTime() - other.at.getTime());
      for (let at = 0; at < stored.length; at += BATCH)
        await addToRecord(
          tx,
          stored.slice(at, at + BATCH).map(({ event }) => event),
        );
      const published = await tx.publication.findMany({ orderBy: [{ publishedAt: "asc" }, { id: "asc" }] });
      if (published.length > 0) await addToTree(tx, ...published);
      return stored.length;
    },
    { timeout: 10 * 60_000 },
  );
}
