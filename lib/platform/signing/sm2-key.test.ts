import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { sm3 } from "sm-crypto-v2";
import { expect, test } from "vitest";
import { isKeyItself } from "@/lib/core/receipt/signature";
import { isSignedBySm2 } from "@/lib/core/receipt/sm2";
import { isSignatureOf, openKey } from "./signing-key";
import { openSm2Key } from "./sm2-key";

/** GB/T 32918.5—2017, appendix A.2: the key, and the signature over “message digest”. */
const standard = {
  secret: "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8",
  point:
    "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13",
  r: "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3",
  s: "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa",
};
/** In the format of RFC 5915, as OpenSSL writes it. */
const rfc5915 = `303102010104${"20"}${standard.secret}a00a06082a811ccf5501822d`;
const base64 = Buffer.from(rfc5915, "hex").toString("base64");
const der = (r: string, s: string) => Buffer.from(`3046022100${r}022100${s}`, "hex").toString("base64");

test("SM3 gives the digest of GB/T 32905, appendix A.1", () => {
  expect(sm3("abc")).toBe("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
});

test("a key is read, and the signature of the standard verifies", () => {
  const { publicKey } = openSm2Key(base64);
  const spki = Buffer.from(publicKey.replace(/-----[A-Z ]+-----|\s/g, ""), "base64").toString("hex");
  expect(spki.endsWith(standard.point)).toBe(true);
  expect(isSignedBySm2("message digest", der(standard.r, standard.s), publicKey)).toBe(true);
  expect(isSignedBySm2("message digesT", der(standard.r, standard.s), publicKey)).toBe(false);
  expect(isSignedBySm2("message digest", der(standard.s, standard.r), publicKey)).toBe(false);
});

test("what was signed verifies, and nothing else; a key is called by its fingerprint", () => {
  const key = openSm2Key(base64);
  const ed25519 = openKey(null, "a secret of more than thirty-two characters");
  const signature = key.sign("青石镇第1版");
  expect(isKeyItself(key)).toBe(true);
  expect(isKeyItself({ ...key, id: ed25519.id })).toBe(false);
  for (const verifies of [isSignedBySm2, isSignatureOf]) {
    expect(verifies("青石镇第1版", signature, key.publicKey)).toBe(true);
    expect(verifies("青石镇第2版", signature, key.publicKey)).toBe(false);
    expect(verifies("青石镇第1版", signature.slice(0, 40), key.publicKey)).toBe(false);
    expect(verifies("青石镇第1版", signature, ed25519.publicKey)).toBe(false);
    expect(verifies("青石镇第1版", signature, "no key")).toBe(false);
  }
  expect(isSignatureOf("青石镇第1版", ed25519.sign("青石镇第1版"), key.publicKey)).toBe(false);
});

test("OpenSSL reads the key as the same key", () => {
  const pem = `-----BEGIN EC PRIVATE KEY-----\n${base64}\n-----END EC PRIVATE KEY-----\n`;
  expect(() => createPrivateKey(pem)).not.toThrow();
  expect(openSm2Key(pem).id).toBe(openSm2Key(base64).id);
  expect(openSm2Key(pem.replaceAll("\n", "\\n")).id).toBe(openSm2Key(base64).id);
});

test("what is no SM2 key is refused without being repeated", () => {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const other = String(privateKey.export({ type: "pkcs8", format: "pem" }));
  for (const wrong of [other, "not a key", "", "00".repeat(80)])
    expect(() => openSm2Key(wrong)).toThrow(/SM2_SIGNING_KEY 不是 SM2 私钥/);
});
