import { findLastEntry } from "@/lib/platform/record/data";
import { addToRecord } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import { addToTree } from "../tree/mutations";
import { rowsToTell, type StoredEvent } from "./data";

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
      const told: StoredEvent[] = [];
      for await (const row of rowsToTell(tx)) told.push(row);
      told.sort((one, other) => one.at.getTime() - other.at.getTime());
      for (let at = 0; at < told.length; at += BATCH)
        await addToRecord(
          tx,
          told.slice(at, at + BATCH).map(({ event }) => event),
        );
      const published = await tx.publication.findMany({ orderBy: [{ publishedAt: "asc" }, { id: "asc" }] });
      if (published.length > 0) await addToTree(tx, ...published);
      return told.length;
    },
    { timeout: 10 * 60_000 },
  );
}
