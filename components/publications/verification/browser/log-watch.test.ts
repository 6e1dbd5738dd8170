import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { canonicalJson } from "@/lib/core/document/canonical";
import { consistencyPath } from "@/lib/core/merkle/testing-paths";
import { leafHash, rootOf } from "@/lib/core/merkle/tree";
import { endorsementText, type SiteKey } from "@/lib/core/receipt/site-keys";
import { watchLog } from "./log-watch";

/** A site with its log and keys, and repeated visits of a browser. */
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
type Key = ReturnType<typeof makeKey>;

/** As the site lists it, endorsed by another. */
function listed({ key }: Key, by?: Key, endorser = by): SiteKey {
  const endorsedById = by?.key.id ?? null;
  const endorsement = (endorsedById && endorser?.sign(endorsementText(key, endorsedById))) ?? null;
  return { ...key, firstUsedAt: "2025-01-20T01:00:00.000Z", endorsedById, endorsement };
}

const first = makeKey();
let signer = first;
let keys: SiteKey[] = [];
let leaves: string[] = [];
let isSigning = true;
let record = { sequence: 7, hash: "a".repeat(64) };

async function ask(address: string): Promise<string | null> {
  const [, from, to] = /from=(\d+)&to=(\d+)/.exec(address) ?? [];
  if (from) return JSON.stringify({ path: consistencyPath(leaves.slice(0, Number(to)), Number(from)) });
  if (address === "/verify/key") return JSON.stringify({ keys });
  if (leaves.length === 0) return "";
  const head = { size: leaves.length, root: rootOf(leaves), record, at: "2025-01-20T01:00:01.000Z" };
  const text = canonicalJson(isSigning ? head : { ...head, size: 99 });
  return JSON.stringify({ head, signature: signer.sign(text), key: signer.key });
}

const stored = new Map<string, string>();
const store = {
  getItem: (name: string) => stored.get(name) ?? null,
  setItem: (name: string, value: string) => void stored.set(name, value),
};
const watch = async () => (await watchLog(ask, store)).kind;
const publish = (...names: string[]) => leaves.push(...names.map((name) => leafHash(name)));

beforeEach(() => {
  stored.clear();
  leaves = [];
  isSigning = true;
  [signer, keys] = [first, [listed(first)]];
  record = { sequence: 7, hash: "a".repeat(64) };
});

test("a log that only grows is reported as such, and a rewritten one at every later visit", async () => {
  expect(await watch()).toBe("empty");
  publish("a", "b", "c");
  expect([await watch(), await watch()]).toEqual(["first", "unchanged"]);
  publish("d", "e");
  expect([await watch(), await watch()]).toEqual(["grown", "unchanged"]);
  const whole = [...leaves];
  leaves[1] = leafHash("rewritten");
  expect(await watch()).toBe("rewritten");
  publish("f");
  expect(await watch()).toBe("rewritten");
  leaves = whole.slice(0, 4);
  expect(await watch()).toBe("rewritten");
  leaves = [...whole, leafHash("f")];
  expect(await watch()).toBe("grown");
});

test("an unsigned head is reported and not stored; a missing response or store is no alarm", async () => {
  publish("a");
  isSigning = false;
  expect(await watch()).toBe("unsigned");
  expect(stored.size).toBe(0);
  expect((await watchLog(async () => null, store)).kind).toBe("unreachable");
  isSigning = true;
  expect((await watchLog(ask, null)).kind).toBe("first");
});

test("a head by a key that the site does not list, or nobody endorsed, is reported at every visit", async () => {
  publish("a");
  expect(await watch()).toBe("first");
  const other = makeKey();
  signer = other;
  expect(await watch()).toBe("foreignKey");
  for (const list of [
    [listed(first), listed(other)],
    [listed(first), listed(other, first, other)],
    [listed(other)],
    [listed(other), listed(first, other)].slice(0, 1),
  ]) {
    keys = list;
    publish("b");
    expect(await watch()).toBe("foreignKey");
  }
  keys = [listed(first), listed(other, first)];
  expect(await watch()).toBe("grown");
});

test("a record that was rewritten under the same tree is reported", async () => {
  publish("a");
  expect(await watch()).toBe("first");
  record = { sequence: 7, hash: "b".repeat(64) };
  expect(await watch()).toBe("rewritten");
});
