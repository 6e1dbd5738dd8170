import { createHash } from "node:crypto";

/**
 * A file of fifty megabytes is read by the event loop that answers everybody: digests and long loops let
 * others have their turn.
 */

/** Bytes that are hashed at a time: one or two milliseconds. */
const TURN = 500_000;

/**
 * The SHA-256 of these bytes together, in lower-case hex. A digest in another thread (WebCrypto) first copies
 * all of them in this one.
 */
export async function sha256Of(...pieces: Uint8Array[]): Promise<string> {
  const hash = createHash("sha256");
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += TURN) {
      await othersFirst();
      hash.update(piece.subarray(at, at + TURN));
    }
  }
  return hash.digest("hex");
}

/** To be awaited now and then in a long loop. */
export function othersFirst(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
