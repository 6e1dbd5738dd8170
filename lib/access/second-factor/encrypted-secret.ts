import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/platform/env";

/**
 * Encrypts secrets for the database, so that a reader of it, or of a backup, cannot generate codes.
 * AES-256-GCM with a key derived by HKDF (RFC 5869) from NEXTAUTH_SECRET; each is bound to its account.
 */

const IV_BYTES = 12;
const TAG_BYTES = 16;

export function encryptSecret(text: string, accountId: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyNow(), iv).setAAD(Buffer.from(accountId));
  const encrypted = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString("base64");
}

/** The plaintext; null if it was encrypted with another secret or for another account, or was modified. */
export function decryptSecret(stored: string, accountId: string): string | null {
  const bytes = Buffer.from(stored, "base64");
  const tagEnd = IV_BYTES + TAG_BYTES;
  if (bytes.length < tagEnd) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyNow(), bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(accountId)).setAuthTag(bytes.subarray(IV_BYTES, tagEnd));
    return decipher.update(bytes.subarray(tagEnd), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}

function keyNow(): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", env().NEXTAUTH_SECRET, "", "second factors at rest", 32));
}
