import { findLastEntry } from "@/lib/platform/record/data";
import { addToRecord } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import { addToTree } from "../tree/mutations";
import { rowsToRecord, type StoredEvent } from "./data";

/** Number of entries written at once. */
const BATCH = 500;

/**
 * Starts the record of a database older than it: everything done before is added in order of time, and every
 * publication becomes a leaf of the tree. Returns the number of entries; none if the record exists.
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
      const published = await tx.publication.findMany({
        orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
        include: { version: { select: { sha256: true } } },
      });
      const leaves = published.map(({ version: { sha256 }, ...publication }) => ({ ...publication, sha256 }));
      if (leaves.length > 0) await addToTree(tx, ...leaves);
      await tx.$executeRaw`
        UPDATE "Publication" SET "sequence" = "recorded"."sequence", "changeSequence" = "recorded"."changeSequence"
        FROM recorded_order() AS "recorded" WHERE "recorded"."id" = "Publication"."id"`;
      return stored.length;
    },
    { timeout: 10 * 60_000 },
  );
}
