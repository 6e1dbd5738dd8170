/**
 * Verification of a receipt and of the tree of publications without trusting the site that issued them, in
 * the reader's own browser.
 */
import { canonicalJson } from "../document/canonical";
import { isConsistent, isIncluded, leafHash } from "../merkle/tree";
import { isKeyItself, isSignedBy } from "./signature";

type Key = { id: string; publicKey: string };
type Signed = { signature: string; key: Key; sm2?: { signature: string; key: Key } };
export type SavedHead = Signed & {
  head: { size: number; root: string; at: string };
  /** How far the record went when the head was served. */
  checkpoint?: { text: { record: { sequence: number; hash: string } } };
};
export type SavedReceipt = Signed & {
  manifest: {
    title: string;
    year: number;
    version: number;
    publishedAt: string;
    unit: { code: string };
    content: { sha256: string };
  };
  log?: { leaf: string; index: number; path: string[]; head: SavedHead };
};

/** One verified property, and whether it holds. */
export type Proof = {
  what: "key" | "signature" | "sm2" | "leaf" | "included" | "head" | "siteKey" | "inLog";
  holds: boolean;
};

/**
 * Verifies SM2 signatures (./sm2). Passed as an argument, since it is only loaded for receipts that have one.
 */
export type VerifySm2 = (text: string, signature: string, publicKey: string) => boolean;

/** True if a receipt, or the head in it, is also signed with SM2. */
export function hasSm2({ sm2, log }: SavedReceipt): boolean {
  return sm2 !== undefined || log?.head.sm2 !== undefined;
}

/**
 * What a receipt proves by itself, without a request to the site: that it agrees with itself, as one forged
 * whole does too. Without `verifySm2`, SM2 signatures count
 * as invalid.
 */
export function proveReceipt(
  { manifest, signature, key, sm2, log }: SavedReceipt,
  verifySm2: VerifySm2 = () => false,
): Proof[] {
  const text = canonicalJson(manifest);
  const second = ({ signature: given, key: by }: NonNullable<Signed["sm2"]>, signed: string) =>
    isKeyItself(by) && verifySm2(signed, given, by.publicKey);
  const own: Proof[] = [
    { what: "key", holds: isKeyItself(key) },
    { what: "signature", holds: isSignedBy(text, signature, key.publicKey) },
    ...(sm2 ? [{ what: "sm2" as const, holds: second(sm2, text) }] : []),
  ];
  if (!log) return own;
  const { leaf, index, path, head } = log;
  const { size, root } = head.head;
  return [
    ...own,
    { what: "leaf", holds: leaf === leafOf(manifest) },
    { what: "included", holds: isIncluded({ leaf: leafHash(leaf), index, size, path, root }) },
    {
      what: "head",
      holds: isHeadSigned(head) && (!head.sm2 || second(head.sm2, canonicalJson(head.head))),
    },
  ];
}

/** The text of a publication's leaf, exactly as the site generates it. */
function leafOf({ unit, year, version, title, publishedAt, content }: SavedReceipt["manifest"]): string {
  return canonicalJson({
    format: "yangguang-nianbao/leaf/1",
    ...{ unit: unit.code, year, version, title, publishedAt },
    content: { sha256: content.sha256 },
  });
}

/** True if a head is signed by the key that it names. */
export function isHeadSigned({ head, signature, key }: SavedHead): boolean {
  return isKeyItself(key) && isSignedBy(canonicalJson(head), signature, key.publicKey);
}

/**
 * True if the tree of `before` is the beginning of that of `after`; `path` is the site's consistency proof.
 * False shows a reader who saved a head that the history has been rewritten since.
 */
export function goesOn(before: SavedHead, after: SavedHead, path: readonly string[]): boolean {
  return isConsistent({ from: before.head, to: after.head, path });
}
