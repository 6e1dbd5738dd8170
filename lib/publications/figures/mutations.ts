import type { Tx } from "@/lib/platform/db";
import { eachBatch, type ReindexOptions } from "@/lib/platform/each-batch";
import { transact } from "@/lib/platform/transaction";
import { listVersionsToIndex } from "./data";
import { type StoredFigures, valuesOf } from "./values";

/** Stores the values of a publication for comparison, in the transaction that publishes it. */
export async function keepFigures(tx: Tx, publication: StoredFigures): Promise<void> {
  await tx.publicationFigures.create({
    data: { publicationId: publication.id, values: valuesOf(publication) },
  });
}

/** Number of publications per batch. */
const BATCH = 200;

/**
 * Recomputes the values of every publication, or with `missing` of those without. Returns the number of
 * publications.
 */
export async function reindexFigures({ missing = false, progress = () => {} }: ReindexOptions = {}) {
  return eachBatch<StoredFigures>(
    (last) => listVersionsToIndex({ missing, after: last?.id ?? null }, BATCH),
    replace,
    progress,
  );
}

async function replace(found: readonly StoredFigures[]): Promise<void> {
  const rows = found.map((each) => ({ publicationId: each.id, values: valuesOf(each) }));
  await transact(async (tx) => {
    await tx.publicationFigures.deleteMany({ where: { publicationId: { in: found.map(({ id }) => id) } } });
    await tx.publicationFigures.createMany({ data: rows });
  });
}
