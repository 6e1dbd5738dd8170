import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalJson } from "@/lib/core/document/canonical";
import { consistencyPath, inclusionPath } from "@/lib/core/merkle/testing-paths";
import { leafHash, rootOf } from "@/lib/core/merkle/tree";
import type { SavedHead, SavedReceipt } from "@/lib/core/receipt/prove";
import { watchLog } from "./log-watch";
import { proveHere } from "./prove-here";

/** A site with a log of publications, and receipts that are genuine, or forged whole with another key. */
function makeKey() {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const id = createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex");
  return {
    key: { id, publicKey: String(publicKey.export({ type: "spki", format: "pem" })) },
    sign: (text: string) => sign(null, Buffer.from(text), privateKey).toString("base64"),
  };
}
const [own, foreign] = [makeKey(), makeKey()];

const manifestOf = (title: string) => ({
  ...{ title, year: 2024, version: 1, publishedAt: "2025-01-20T01:00:00.000Z" },
  unit: { code: "379901100000" },
  content: { sha256: "a".repeat(64) },
});
const leafOf = ({ unit, title, year, version, publishedAt, content }: ReturnType<typeof manifestOf>) =>
  canonicalJson({
    format: "yangguang-nianbao/leaf/1",
    ...{ unit: unit.code, year, version, title, publishedAt, content },
  });

function headOf(hashes: readonly string[], by: typeof own): SavedHead {
  const head = { size: hashes.length, root: rootOf(hashes), at: "2025-01-20T01:00:01.000Z" };
  return { head, signature: by.sign(canonicalJson(head)), key: by.key };
}

/** A receipt that agrees with itself, in a tree of its own with these other leaves. */
function receiptOf(title: string, others: readonly string[], by = own): Required<SavedReceipt> {
  const manifest = manifestOf(title);
  const hashes = [...others, leafOf(manifest)].map((leaf) => leafHash(leaf));
  const index = hashes.length - 1;
  const log = { leaf: leafOf(manifest), index, path: inclusionPath(hashes, index), head: headOf(hashes, by) };
  return {
    manifest,
    signature: by.sign(canonicalJson(manifest)),
    key: by.key,
    log,
  } as Required<SavedReceipt>;
}

const genuine = receiptOf("真的", ["one", "two"]);
const leaves = ["one", "two", leafOf(manifestOf("真的")), "four"].map((leaf) => leafHash(leaf));

async function ask(address: string): Promise<string | null> {
  const asked = new URL(address, "http://site.example");
  const [from, to] = ["from", "to"].map((name) => Number(asked.searchParams.get(name)));
  switch (asked.pathname) {
    case "/log/head":
      return JSON.stringify(headOf(leaves, own));
    case "/verify/key":
      return JSON.stringify({
        keys: [{ ...own.key, firstUsedAt: "2025", endorsedById: null, endorsement: null }],
      });
    case "/log/consistency":
      return JSON.stringify({ path: consistencyPath(leaves.slice(0, to), from ?? 0) });
    default:
      return JSON.stringify(genuine.log);
  }
}

async function failing(receipt: SavedReceipt, store: Storage | null = null) {
  const proofs = await proveHere(receipt, await watchLog(ask, store), ask);
  return proofs?.flatMap(({ what, holds }) => (holds ? [] : [what]));
}

test("a genuine receipt holds, also one older than the log", async () => {
  expect(await failing(genuine)).toEqual([]);
  expect(await failing({ ...genuine, log: undefined })).toEqual([]);
});

test("a receipt forged whole with another key is detected, with its log and without", async () => {
  const forged = receiptOf("假的", ["one", "two"], foreign);
  expect(await failing(forged)).toEqual(["siteKey", "inLog"]);
  expect(await failing({ ...forged, log: undefined })).toEqual(["leaf", "siteKey"]);
});

test("a receipt that the site's own key signed for another log is detected", async () => {
  expect(await failing(receiptOf("假的", ["one", "two"]))).toEqual(["inLog"]);
  expect(await failing(receiptOf("假的", ["one", "two", "three", "four", "five"]))).toEqual(["inLog"]);
  expect(await failing({ ...receiptOf("假的", ["one"]), log: undefined })).toEqual(["leaf"]);
});

test("in a browser that kept a head, no receipt holds once the log was rewritten", async () => {
  const rewritten = headOf(leaves.with(0, leafHash("another")), own);
  const store = { getItem: () => JSON.stringify(rewritten), setItem: () => undefined };
  expect(await failing(genuine, store as unknown as Storage)).toEqual(["inLog"]);
});

test("without an answer of the site nothing is judged", async () => {
  const silent = async () => null;
  expect(await proveHere(genuine, await watchLog(silent, null), silent)).toBeNull();
  expect(await proveHere({ ...genuine, log: undefined }, await watchLog(ask, null), silent)).toBeNull();
});
