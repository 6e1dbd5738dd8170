import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from "node:crypto";
import { readPublicKey } from "@/lib/core/receipt/signature";
import { isSignedBySm2 } from "@/lib/core/receipt/sm2";
import { env } from "../env";

/** A key of the site. `id` is its fingerprint: the SHA-256 of the public key's SPKI form, in hex. */
export type SigningKey = { id: string; publicKey: string; sign(text: string): string };

/** A PKCS #8 private key of Ed25519 consists of these bytes and the 32-byte seed (RFC 8410). */
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");
const purpose = "yangguang-nianbao signing key 1";

let opened: SigningKey | undefined;

/**
 * The key that signs for this site: SIGNING_KEY if configured, otherwise derived from NEXTAUTH_SECRET, which
 * every installation has. The two are used alike. @throws {Error} in Chinese if SIGNING_KEY is not an Ed25519
 * key
 */
export function signingKey(): SigningKey {
  const { SIGNING_KEY, NEXTAUTH_SECRET } = env();
  opened ??= openKey(SIGNING_KEY ?? null, NEXTAUTH_SECRET);
  return opened;
}

/**
 * The previous key, configured once when the key changes, or the secret that it is derived from: it signs the
 * new one. Null if neither is configured. @throws {Error} in Chinese if PREVIOUS_SIGNING_KEY is not an
 * Ed25519 key
 */
export function previousKey(): SigningKey | null {
  const { PREVIOUS_SIGNING_KEY: key, PREVIOUS_NEXTAUTH_SECRET: secret } = env();
  return key || secret ? openKey(key || null, secret ?? "") : null;
}

/** Like `signingKey`, for these settings. */
export function openKey(given: string | null, secret: string): SigningKey {
  const key = given === null ? drawnFrom(secret) : readKey(given);
  const publicKey = createPublicKey(key);
  return {
    id: fingerprintOf(publicKey),
    publicKey: String(publicKey.export({ type: "spki", format: "pem" })),
    sign: (text) => signBytes(null, Buffer.from(text, "utf8"), key).toString("base64"),
  };
}

/** True if the base64 signature of this text is valid for that key. Never throws. */
export function isSignatureOf(text: string, signature: string, publicKey: string): boolean {
  if (readPublicKey(publicKey)?.algorithm === "SM2-SM3") return isSignedBySm2(text, signature, publicKey);
  try {
    return verifyBytes(null, Buffer.from(text, "utf8"), publicKey, Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}

function drawnFrom(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: "der", type: "pkcs8" });
}

/** A PEM, or its PKCS #8 in base64 on one line. */
function readKey(given: string): KeyObject {
  try {
    const key = given.includes("-----BEGIN")
      ? createPrivateKey(given.replaceAll("\\n", "\n"))
      : createPrivateKey({ key: Buffer.from(given, "base64"), format: "der", type: "pkcs8" });
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // Reported below: the library's message would reveal part of the key.
  }
  throw new Error("SIGNING_KEY 不是 Ed25519 私钥（PKCS #8）。可这样生成：openssl genpkey -algorithm ed25519");
}

function fingerprintOf(publicKey: KeyObject): string {
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex");
}
