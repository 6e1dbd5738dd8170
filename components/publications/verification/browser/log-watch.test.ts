import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { canonicalJson } from "@/lib/core/document/canonical";
import { consistencyPath } from "@/lib/core/merkle/testing-paths";
import { leafHash, rootOf } from "@/lib/core/merkle/tree";
import { watchLog } from "./log-watch";

/** A site with its log, and repeated visits of a browser. */
const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const key = {
  id: createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex"),
  publicKey: String(publicKey.export({ type: "spki", format: "pem" })),
};
let leaves: string[] = [];
let isSigning = true;

async function ask(address: string): Promise<string | null> {
  const [, from, to] = /from=(\d+)&to=(\d+)/.exec(address) ?? [];
  if (from) return JSON.stringify({ path: consistencyPath(leaves.slice(0, Number(to)), Number(from)) });
  if (leaves.length === 0) return "";
  const head = { size: leaves.length, root: rootOf(leaves), at: "2025-01-20T01:00:01.000Z" };
  const text = canonicalJson(isSigning ? head : { ...head, size: 99 });
  return JSON.stringify({
    head,
    signature: sign(null, Buffer.from(text), privateKey).toString("base64"),
    key,
  });
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
