import { goesOn, isHeadSigned, type SavedHead } from "@/lib/core/receipt/prove";
import { readHead } from "@/lib/core/receipt/read-receipt";

/** The change of the tree of publications since this browser last saw it. */
export type Watched =
  | { kind: "empty" | "unsigned" | "unreachable" }
  | { kind: "first" | "unchanged" | "grown" | "rewritten"; newest: SavedHead; before: SavedHead | null };

type Ask = (address: string) => Promise<string | null>;
type Store = Pick<Storage, "getItem" | "setItem">;

const KEPT = "log-head";

/**
 * Compares the newest signed head with the one that this browser stored, and stores it if it continues that
 * one. A rewritten history is reported at every visit, since the earlier head is kept.
 */
export async function watchLog(ask: Ask, store: Store | null): Promise<Watched> {
  const text = await ask("/log/head");
  if (text === null) return { kind: "unreachable" };
  if (text === "") return { kind: "empty" };
  const newest = readHead(text);
  if (!newest || !isHeadSigned(newest)) return { kind: "unsigned" };
  const before = readHead(store?.getItem(KEPT) ?? "");
  const kind = before ? await changeOf(before, newest, ask) : "first";
  if (kind !== "rewritten") store?.setItem(KEPT, text);
  return { kind, newest, before };
}

async function changeOf(before: SavedHead, newest: SavedHead, ask: Ask) {
  if (before.head.size === newest.head.size)
    return before.head.root === newest.head.root ? "unchanged" : "rewritten";
  if (before.head.size > newest.head.size) return "rewritten";
  const shown = await ask(`/log/consistency?from=${before.head.size}&to=${newest.head.size}`);
  return shown !== null && goesOn(before, newest, pathOf(shown)) ? "grown" : "rewritten";
}

function pathOf(text: string): string[] {
  try {
    const { path } = JSON.parse(text) as { path?: unknown };
    return Array.isArray(path) ? path.map(String).filter((hash) => /^[0-9a-f]{64}$/.test(hash)) : [];
  } catch {
    return [];
  }
}
