import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { isSignatureOf, openKey } from "./signing-key";

const secret = "a secret of more than thirty-two characters";

test("the key drawn from the secret is the same at every start, and another for another secret", () => {
  expect(openKey(null, secret).id).toBe(openKey(null, secret).id);
  expect(openKey(null, secret).id).not.toBe(openKey(null, `${secret}.`).id);
});

test("what was signed verifies; another text, another key, and half a signature do not", () => {
  const [key, other] = [openKey(null, secret), openKey(null, `${secret}.`)];
  const signature = key.sign("第1版");
  expect(isSignatureOf("第1版", signature, key.publicKey)).toBe(true);
  expect(isSignatureOf("第2版", signature, key.publicKey)).toBe(false);
  expect(isSignatureOf("第1版", signature, other.publicKey)).toBe(false);
  expect(isSignatureOf("第1版", signature.slice(0, 40), key.publicKey)).toBe(false);
  expect(isSignatureOf("第1版", signature, "no key")).toBe(false);
});

test("the operator's key is read as PEM, on one line, or in base64", () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = String(privateKey.export({ type: "pkcs8", format: "pem" }));
  const base64 = privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");
  const { id } = openKey(pem, secret);
  expect(openKey(pem.replaceAll("\n", "\\n"), secret).id).toBe(id);
  expect(openKey(base64, secret).id).toBe(id);
  expect(id).not.toBe(openKey(null, secret).id);
});

test("what is no Ed25519 key is refused without being repeated", () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const rsa = String(privateKey.export({ type: "pkcs8", format: "pem" }));
  for (const wrong of [rsa, "not a key"])
    expect(() => openKey(wrong, secret)).toThrow(/SIGNING_KEY 不是 Ed25519 私钥/);
});
