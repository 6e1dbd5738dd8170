import { webcrypto } from "node:crypto";

/**
 * A file of fifty megabytes is read by the event loop that answers everybody: digests are computed in another
 * thread, and long loops let others have their turn.
 */

/** The SHA-256 of these bytes together, in lower-case hex. */
export async function sha256Of(...pieces: Uint8Array[]): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest("SHA-256", Buffer.concat(pieces))).toString("hex");
}

/** To be awaited now and then in a long loop. */
export function othersFirst(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
