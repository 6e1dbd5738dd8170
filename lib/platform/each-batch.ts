/**
 * Passes all rows to `make` in batches, each read after the last row of the previous one (keyset pagination),
 * so that memory is bounded and concurrent inserts are harmless. Returns the number of rows; `progress` is
 * called after each batch.
 */
export async function eachBatch<Row>(
  list: (last: Row | null) => Promise<readonly Row[]>,
  make: (rows: readonly Row[]) => Promise<void>,
  progress: (done: number) => void,
): Promise<number> {
  let done = 0;
  for (let last: Row | null = null; ; ) {
    const rows: readonly Row[] = await list(last);
    last = rows.at(-1) ?? null;
    if (last === null) return done;
    await make(rows);
    done += rows.length;
    progress(done);
  }
}

/** What to reindex: everything, or only what is missing. */
export type ReindexOptions = { missing?: boolean; progress?: (done: number) => void };
