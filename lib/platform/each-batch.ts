/**
 * Hands every row to `make` in batches, each read after the last row of the one before, so that memory is
 * bounded and rows that come meanwhile do no harm. Returns how many there were; `progress` is called after
 * each batch.
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

/** How an index is made again: of everything, or of what has none. */
export type ReindexOptions = { missing?: boolean; progress?: (done: number) => void };
