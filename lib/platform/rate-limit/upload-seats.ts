/** Bytes up to which a body needs no seat while it arrives: nearly every file that anybody sends. */
const SMALL = 2_000_000;

/** Maximum number of large bodies that arrive at one time, in all and from one sender. */
type Seats = { inAll: number; each: number };

/**
 * Seats for large bodies, which are held in memory while they arrive. A sender cannot take those of others by
 * sending slowly: each has few, and small bodies need none.
 */
export function uploadSeats({ inAll, each }: Seats) {
  const taken = new Map<string, number>();
  let total = 0;
  /** Runs `read` with a seat for a body of that length. Null without a free one: then nothing is read. */
  return async <Value>(length: number, sender: string, read: () => Promise<Value>): Promise<Value | null> => {
    if (length <= SMALL) return read();
    const own = taken.get(sender) ?? 0;
    if (total >= inAll || own >= each) return null;
    total += 1;
    taken.set(sender, own + 1);
    try {
      return await read();
    } finally {
      total -= 1;
      const left = (taken.get(sender) ?? 1) - 1;
      if (left > 0) taken.set(sender, left);
      else taken.delete(sender);
    }
  };
}
