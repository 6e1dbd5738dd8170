import { hashes, verify } from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

// The library brings no hash of its own, so that one is enough.
hashes.sha512 = sha512;

export type SignatureAlgorithm = "Ed25519" | "SM2-SM3";

/**
 * A public key in SPKI form is these bytes, in hex, and the key's own: 32 (RFC 8410), or 65 of a point (GB/T
 * 35276).
 */
const heads: Readonly<Record<SignatureAlgorithm, { head: string; length: number }>> = {
  Ed25519: { head: "302a300506032b6570032100", length: 44 },
  "SM2-SM3": { head: "3059301306072a8648ce3d020106082a811ccf5501822d034200", length: 91 },
};

/**
 * A public key as it is handed out: its algorithm, SPKI form and own bytes. Null where a PEM holds no key of
 * these kinds.
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

/** The bytes of a text in base64; null where it is none. */
export function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Whether a key is called by its own fingerprint: the SHA-256 of its SPKI form, in hex. */
export function isKeyItself({ id, publicKey }: { id: string; publicKey: string }): boolean {
  const key = readPublicKey(publicKey);
  return key !== null && bytesToHex(sha256(key.spki)) === id;
}

/**
 * Whether this Ed25519 signature, in base64, was given to this text by the holder of that key (PEM). Never
 * throws.
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
