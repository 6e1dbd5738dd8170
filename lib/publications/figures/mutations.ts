import type { Tx } from "@/lib/platform/db";
import { transact } from "@/lib/platform/transaction";
import { listVersionsToIndex } from "./data";
import { type StoredFigures, valuesOf } from "./values";

/** Keeps the values of a publication for comparison, in the transaction that publishes it. */
export async function keepFigures(tx: Tx, publication: StoredFigures): Promise<void> {
  await tx.publicationFigures.create({
    data: { publicationId: publication.id, values: valuesOf(publication) },
  });
}

/** Publications read at once when the values are made anew. */
const BATCH = 200;

/** Makes the values of every publication anew, or with `missing` of those that have none. Returns how many there were. */
export async function reindexFigures({
  missing = false,
  progress = (_done: number) => {},
} = {}): Promise<number> {
  let done = 0;
  for (let after: string | null = null; ; ) {
    const found: StoredFigures[] = await listVersionsToIndex({ missing, after }, BATCH);
    const last = found.at(-1);
    if (!last) return done;
    await replace(found);
    done += found.length;
    progress(done);
    after = last.id;
  }
}

async function replace(found: readonly StoredFigures[]): Promise<void> {
  const rows = found.map((each) => ({ publicationId: each.id, values: valuesOf(each) }));
  await transact(async (tx) => {
    await tx.publicationFigures.deleteMany({ where: { publicationId: { in: found.map(({ id }) => id) } } });
    await tx.publicationFigures.createMany({ data: rows });
  });
}
