import { createHash, generateKeyPairSync, sign } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../document/canonical";
import { consistencyPath, inclusionPath } from "../merkle/testing-paths";
import { leafHash, rootOf } from "../merkle/tree";
import { goesOn, isHeadSigned, proveReceipt, type SavedHead, type SavedReceipt } from "./prove";
import { readHead, readReceipt } from "./read-receipt";
import { isSignedBy } from "./signature";

/** A key with which OpenSSL signs Ed25519; the browser's implementation verifies. */
function makeKey() {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const id = createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex");
  return {
    key: { id, publicKey: String(publicKey.export({ type: "spki", format: "pem" })) },
    sign: (text: string) => sign(null, Buffer.from(text, "utf8"), privateKey).toString("base64"),
  };
}

const own = makeKey();
const manifest = {
  title: "青石镇人民政府2024年政府信息公开工作年度报告",
  ...{ year: 2024, version: 1, publishedAt: "2025-01-20T01:00:00.000Z" },
  unit: { code: "379901100000" },
  content: { sha256: "a".repeat(64) },
};
const leafText = canonicalJson({
  format: "yangguang-nianbao/leaf/1",
  ...{ unit: manifest.unit.code, year: 2024, version: 1, title: manifest.title },
  ...{ publishedAt: manifest.publishedAt, content: manifest.content },
});
const leaves = ["one", "two", leafText, "four", "five"].map((leaf) => leafHash(leaf));

function headOf(hashes: readonly string[], by = own): SavedHead {
  const head = { size: hashes.length, root: rootOf(hashes), at: "2025-01-20T01:00:01.000Z" };
  return { head, signature: by.sign(canonicalJson(head)), key: by.key };
}

const receipt: SavedReceipt = {
  manifest,
  signature: own.sign(canonicalJson(manifest)),
  key: own.key,
  log: { leaf: leafText, index: 2, path: inclusionPath(leaves, 2), head: headOf(leaves) },
};
const failing = (changed: SavedReceipt) =>
  proveReceipt(changed).flatMap(({ what, holds }) => (holds ? [] : [what]));

test("a receipt shows five things by itself", () => {
  expect(proveReceipt(receipt).map(({ holds }) => holds)).toEqual([true, true, true, true, true]);
  expect(failing({ ...receipt, log: undefined })).toEqual([]);
});

const log = receipt.log as NonNullable<SavedReceipt["log"]>;
const other = makeKey();

test.each<[string, SavedReceipt, string[]]>([
  ["another title", { ...receipt, manifest: { ...manifest, title: "另一份" } }, ["signature", "leaf"]],
  ["another key under the name", { ...receipt, key: { ...other.key, id: own.key.id } }, ["key", "signature"]],
  ["another's signature", { ...receipt, signature: other.sign(canonicalJson(manifest)) }, ["signature"]],
  ["another place", { ...receipt, log: { ...log, index: 1 } }, ["included"]],
  ["a path cut short", { ...receipt, log: { ...log, path: log.path.slice(1) } }, ["included"]],
  [
    "a head that is not signed",
    { ...receipt, log: { ...log, head: { ...log.head, signature: "" } } },
    ["head"],
  ],
  [
    "a larger tree claimed",
    { ...receipt, log: { ...log, head: { ...log.head, head: { ...log.head.head, size: 9 } } } },
    ["included", "head"],
  ],
])("%s does not hold", (_what, changed, what) => {
  expect(failing(changed)).toEqual(what);
});

test("a head that was kept shows whether history goes on from it", () => {
  const before = headOf(leaves.slice(0, 3));
  expect(isHeadSigned(before)).toBe(true);
  expect(goesOn(before, headOf(leaves), consistencyPath(leaves, 3))).toBe(true);
  const rewritten = leaves.with(1, leafHash("rewritten"));
  expect(goesOn(before, headOf(rewritten), consistencyPath(rewritten, 3))).toBe(false);
});

test("signatures are verified as OpenSSL verifies them, and nothing that is no key throws", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, another) => {
      const signature = own.sign(text);
      expect(isSignedBy(text, signature, own.key.publicKey)).toBe(true);
      expect(isSignedBy(another, signature, own.key.publicKey)).toBe(text === another);
      expect(isSignedBy(text, another, own.key.publicKey)).toBe(false);
      expect(isSignedBy(text, signature, another)).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test("what is no receipt and no head is read as none", () => {
  expect(readReceipt(JSON.stringify(receipt))).toEqual(receipt);
  expect(readHead(JSON.stringify(log.head))).toEqual(log.head);
  for (const text of ["", "{", "null", "[]", "1", "{}", `{"manifest":null}`, JSON.stringify(log)]) {
    expect(readReceipt(text)).toBeNull();
    expect(readHead(text)).toBeNull();
  }
});
