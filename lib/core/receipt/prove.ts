import { canonicalJson } from "../document/canonical";
import { isConsistent, isIncluded, leafHash } from "../merkle/tree";
import { isKeyItself, isSignedBy } from "./signature";

/**
 * What can be shown of a receipt and of the tree of publications without trusting the site that hands them out: by whoever holds them, in
 * their own browser.
 */

type Key = { id: string; publicKey: string };
export type KeptHead = {
  head: { size: number; root: string; at: string };
  signature: string;
  key: Key;
};
export type KeptReceipt = {
  manifest: {
    title: string;
    year: number;
    version: number;
    publishedAt: string;
    unit: { code: string };
    content: { sha256: string };
  };
  signature: string;
  key: Key;
  log?: { leaf: string; index: number; path: string[]; head: KeptHead };
};

/** One thing that was looked at, and whether it holds. */
export type Proof = { what: "key" | "signature" | "leaf" | "included" | "head"; holds: boolean };

/** What a receipt shows by itself: nothing of the site is asked. */
export function proveReceipt({ manifest, signature, key, log }: KeptReceipt): Proof[] {
  const own: Proof[] = [
    { what: "key", holds: isKeyItself(key) },
    { what: "signature", holds: isSignedBy(canonicalJson(manifest), signature, key.publicKey) },
  ];
  if (!log) return own;
  const { leaf, index, path, head } = log;
  const { size, root } = head.head;
  return [
    ...own,
    { what: "leaf", holds: leaf === leafOf(manifest) },
    { what: "included", holds: isIncluded({ leaf: leafHash(leaf), index, size, path, root }) },
    { what: "head", holds: isHeadSigned(head) },
  ];
}

/** The text of a publication's leaf, as the site makes it. */
function leafOf({ unit, year, version, title, publishedAt, content }: KeptReceipt["manifest"]): string {
  return canonicalJson({
    format: "yangguang-nianbao/leaf/1",
    ...{ unit: unit.code, year, version, title, publishedAt },
    content: { sha256: content.sha256 },
  });
}

/** Whether a head is signed by the key that it names. */
export function isHeadSigned({ head, signature, key }: KeptHead): boolean {
  return isKeyItself(key) && isSignedBy(canonicalJson(head), signature, key.publicKey);
}

/**
 * Whether the tree of `before` is the beginning of that of `after`: `path` is what the site shows of it. False is what somebody sees who kept
 * a head, and the history was rewritten since.
 */
export function goesOn(before: KeptHead, after: KeptHead, path: readonly string[]): boolean {
  return isConsistent({ from: before.head, to: after.head, path });
}
