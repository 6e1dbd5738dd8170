import { hashes, verify } from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

// The library brings no hash of its own, so that one is enough.
hashes.sha512 = sha512;

/** A public key in SPKI form is these bytes and the 32 of the key (RFC 8410). */
const SPKI = "302a300506032b6570032100";

/** The bytes of a public key's SPKI form in PEM; null where it is no key of Ed25519. */
function spkiOf(pem: string): Uint8Array | null {
  const base64 = pem.replace(/-----[A-Z ]+-----/g, "").replace(/\s/g, "");
  const bytes = bytesOf(base64);
  return bytes?.length === 44 && bytesToHex(bytes.subarray(0, 12)) === SPKI ? bytes : null;
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Whether a key is called by its own fingerprint: the SHA-256 of its SPKI form, in hex. */
export function isKeyItself({ id, publicKey }: { id: string; publicKey: string }): boolean {
  const bytes = spkiOf(publicKey);
  return bytes !== null && bytesToHex(sha256(bytes)) === id;
}

/** Whether this Ed25519 signature, in base64, was given to this text by the holder of that key (PEM). Never throws. */
export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  const [key, signed] = [spkiOf(publicKey), bytesOf(signature)];
  if (!key || signed?.length !== 64) return false;
  try {
    return verify(signed, utf8ToBytes(text), key.subarray(12));
  } catch {
    return false;
  }
}
