import { bytesToHex } from "@noble/hashes/utils.js";
import { sm2 } from "sm-crypto-v2";
import { bytesOf, readPublicKey } from "./signature";

/**
 * Whether this SM2 signature over SM3 (GB/T 32918.2, the usual identity 1234567812345678; DER in base64) was
 * given to this text by the holder of that key (PEM). Never throws. Kept apart from Ed25519's, since a
 * browser loads it only where a receipt has one.
 */
export function isSignedBySm2(text: string, signature: string, publicKey: string): boolean {
  const [key, signed] = [readPublicKey(publicKey), bytesOf(signature)];
  if (key?.algorithm !== "SM2-SM3" || !signed) return false;
  try {
    return sm2.doVerifySignature(text, bytesToHex(signed), bytesToHex(key.own), { der: true, hash: true });
  } catch {
    return false;
  }
}
