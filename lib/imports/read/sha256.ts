import { sha256 as digestOf } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/**
 * SHA-256 of a file, in hex. The browser's own exists only on pages served by https, and a county's server is
 * often in a closed network without it.
 */
export function sha256(bytes: Uint8Array): string {
  return bytesToHex(digestOf(bytes));
}
