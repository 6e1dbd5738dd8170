import { canonicalJson } from "@/lib/core/document/canonical";
import { goesOn, isHeadSigned, type SavedHead } from "@/lib/core/receipt/prove";
import { readHead } from "@/lib/core/receipt/read-receipt";
import { chainedKeys, readSiteKeys } from "@/lib/core/receipt/site-keys";

/** The change of the tree of publications since this browser last saw it. */
export type Watched =
  | { kind: "empty" | "unsigned" | "unreachable" }
  | {
      kind: "first" | "unchanged" | "grown" | "rewritten" | "foreignKey";
      newest: SavedHead;
      before: SavedHead | null;
      /** The site's keys by id, in PEM. */
      keys: ReadonlyMap<string, string>;
    };

/** The text at an address of the site; “” if there is none, null if it cannot be reached. */
export type Ask = (address: string) => Promise<string | null>;
type Store = Pick<Storage, "getItem" | "setItem">;

const KEPT = "log-head";

/**
 * Compares the newest signed head with the one that this browser stored, and stores it if it continues that
 * one. A rewritten history is reported at every visit, since the earlier head is kept; so is a key that no
 * endorsement leads to from the key of that head.
 */
export async function watchLog(ask: Ask, store: Store | null): Promise<Watched> {
  const text = await ask("/log/head");
  if (text === null) return { kind: "unreachable" };
  if (text === "") return { kind: "empty" };
  const newest = readHead(text);
  if (!newest || !isHeadSigned(newest)) return { kind: "unsigned" };
  const listed = await ask("/verify/key");
  if (listed === null) return { kind: "unreachable" };
  const keys = chainedKeys(readSiteKeys(listed) ?? []);
  const before = readHead(store?.getItem(KEPT) ?? "");
  const kind = await kindOf(before, newest, keys, ask);
  if (kind !== "rewritten" && kind !== "foreignKey") store?.setItem(KEPT, text);
  return { kind, newest, before, keys };
}

async function kindOf(
  before: SavedHead | null,
  newest: SavedHead,
  keys: ReadonlyMap<string, string>,
  ask: Ask,
) {
  const isOwn = ({ key }: SavedHead) => keys.get(key.id) === key.publicKey;
  if (!isOwn(newest) || (before && !isOwn(before))) return "foreignKey";
  return before ? changeOf(before, newest, ask) : "first";
}

async function changeOf(before: SavedHead, newest: SavedHead, ask: Ask) {
  if (isCut(before, newest)) return "rewritten";
  // A head of one size is signed once: it also covers the record.
  if (before.head.size === newest.head.size)
    return canonicalJson(before.head) === canonicalJson(newest.head) ? "unchanged" : "rewritten";
  if (before.head.size > newest.head.size) return "rewritten";
  return (await isContinued(before, newest, ask)) ? "grown" : "rewritten";
}

/** True if the record is shorter than it was, or has another entry where it ended. */
function isCut({ checkpoint: before }: SavedHead, { checkpoint: newest }: SavedHead): boolean {
  if (!before) return false;
  if (!newest) return true;
  const [was, is] = [before.text.record, newest.text.record];
  return is.sequence < was.sequence || (is.sequence === was.sequence && is.hash !== was.hash);
}

/** True if the site shows that the tree of one head is the beginning of that of the other. */
export async function isContinued(from: SavedHead, to: SavedHead, ask: Ask): Promise<boolean> {
  if (from.head.size === to.head.size) return from.head.root === to.head.root;
  const shown = await ask(`/log/consistency?from=${from.head.size}&to=${to.head.size}`);
  return shown !== null && goesOn(from, to, pathOf(shown));
}

function pathOf(text: string): string[] {
  try {
    const { path } = JSON.parse(text) as { path?: unknown };
    return Array.isArray(path) ? path.map(String).filter((hash) => /^[0-9a-f]{64}$/.test(hash)) : [];
  } catch {
    return [];
  }
}
