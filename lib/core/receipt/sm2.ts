import { bytesToHex } from "@noble/hashes/utils.js";
import { sm2 } from "sm-crypto-v2";
import { bytesOf, readPublicKey } from "./signature";

/**
 * True if this SM2 signature over SM3 (GB/T 32918.2, the usual identity 1234567812345678; DER in base64) of
 * this text is by the holder of that key (PEM). Never throws. Separate from Ed25519, since browsers load it
 * only for receipts that have one.
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
