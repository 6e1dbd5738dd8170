import { hashes, verify } from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

// The library includes no hash of its own, so that only one implementation is shipped.
hashes.sha512 = sha512;

export type SignatureAlgorithm = "Ed25519" | "SM2-SM3";

/**
 * The prefixes, in hex, of a public key in SPKI form; the key's own bytes follow: 32 (RFC 8410), or 65 of a
 * point (GB/T 35276).
 */
const heads: Readonly<Record<SignatureAlgorithm, { head: string; length: number }>> = {
  Ed25519: { head: "302a300506032b6570032100", length: 44 },
  "SM2-SM3": { head: "3059301306072a8648ce3d020106082a811ccf5501822d034200", length: 91 },
};

/**
 * A public key as published: its algorithm, SPKI form and own bytes. Null if a PEM contains no key of these
 * types.
 */
export function readPublicKey(
  pem: string,
): { algorithm: SignatureAlgorithm; spki: Uint8Array; own: Uint8Array } | null {
  const spki = bytesOf(pem.replace(/-----[A-Z ]+-----/g, "").replace(/\s/g, ""));
  if (!spki) return null;
  for (const algorithm of ["Ed25519", "SM2-SM3"] as const) {
    const { head, length } = heads[algorithm];
    const from = head.length / 2;
    if (spki.length === length && bytesToHex(spki.subarray(0, from)) === head)
      return { algorithm, spki, own: spki.subarray(from) };
  }
  return null;
}

/** Decodes base64; null if the text is not base64. */
export function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** True if a key's id is its own fingerprint: the SHA-256 of its SPKI form, in hex. */
export function isKeyItself({ id, publicKey }: { id: string; publicKey: string }): boolean {
  const key = readPublicKey(publicKey);
  return key !== null && bytesToHex(sha256(key.spki)) === id;
}

/**
 * True if this Ed25519 signature, in base64, of this text is by the holder of that key (PEM). Never throws.
 */
export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  const [key, signed] = [readPublicKey(publicKey), bytesOf(signature)];
  if (key?.algorithm !== "Ed25519" || signed?.length !== 64) return false;
  try {
    return verify(signed, utf8ToBytes(text), key.own);
  } catch {
    return false;
  }
}
