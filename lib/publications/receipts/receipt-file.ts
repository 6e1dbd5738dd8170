import type { Receipt } from "./types";

/** A receipt as a file: indented JSON. */
export function receiptBytes(receipt: Receipt): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(receipt, null, 2)}\n`);
}
