import type { Receipt } from "./types";

/** A receipt as a file: JSON for programs, in lines for the eye. */
export function receiptBytes(receipt: Receipt): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(receipt, null, 2)}\n`);
}
