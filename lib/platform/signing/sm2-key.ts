import { createHash } from "node:crypto";
import { sm2 } from "sm-crypto-v2";
import { env } from "../env";
import type { SigningKey } from "./signing-key";

/** The SPKI prefix of a public key on the curve sm2p256v1 (GB/T 35276). */
const spkiHead = "3059301306072a8648ce3d020106082a811ccf5501822d034200";
/** The OID of the curve, and the prefix of the 32-byte private key within PKCS #8 or RFC 5915. */
const [curve, secretHead] = ["2a811ccf5501822d", "0201010420"];

let opened: SigningKey | undefined;

/**
 * The SM2 key that signs in addition to Ed25519, as required by the rules on national cryptography:
 * SM2_SIGNING_KEY. Null if not configured. @throws {Error} in Chinese if SM2_SIGNING_KEY is not an SM2 key
 */
export function sm2Key(): SigningKey | null {
  const { SM2_SIGNING_KEY } = env();
  if (!SM2_SIGNING_KEY) return null;
  opened ??= openSm2Key(SM2_SIGNING_KEY);
  return opened;
}

/** Like `sm2Key`, for this private key: PKCS #8 or RFC 5915, as PEM, as PEM on one line, or in base64. */
export function openSm2Key(given: string): SigningKey {
  const secret = secretOf(given);
  const point = secret && sm2.getPublicKeyFromPrivateKey(secret);
  if (!secret || !point)
    throw new Error("SM2_SIGNING_KEY 不是 SM2 私钥。可这样生成：openssl genpkey -algorithm SM2");
  const spki = Buffer.from(spkiHead + point, "hex");
  return {
    id: createHash("sha256").update(spki).digest("hex"),
    publicKey: `-----BEGIN PUBLIC KEY-----\n${spki.toString("base64").replace(/.{64}/g, "$&\n").trimEnd()}\n-----END PUBLIC KEY-----\n`,
    sign: (text) => {
      const signature = sm2.doSignature(text, secret, { der: true, hash: true, publicKey: point });
      return Buffer.from(signature, "hex").toString("base64");
    },
  };
}

/** The 32 bytes of a private key, in hex; null if there is none of this curve. */
function secretOf(given: string): string | null {
  const base64 = given
    .replaceAll("\\n", "\n")
    .replace(/-----[A-Z ]+-----/g, "")
    .replace(/\s/g, "");
  const bytes = Buffer.from(base64, "base64").toString("hex");
  const at = bytes.indexOf(secretHead);
  const secret = bytes.slice(at + secretHead.length, at + secretHead.length + 64);
  return at < 0 || !bytes.includes(curve) || secret.length < 64 || /^0*$/.test(secret) ? null : secret;
}
