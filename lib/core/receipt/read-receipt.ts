import type { SavedHead, SavedReceipt } from "./prove";

/**
 * Reads a receipt file; null if the text is not one. Only the format is checked here; the content is verified
 * later.
 */
export function readReceipt(text: string): SavedReceipt | null {
  const value = jsonOf(text) as Partial<SavedReceipt> | null;
  const { manifest, signature, key, sm2, log } = value ?? {};
  if (typeof manifest !== "object" || typeof signature !== "string" || !isKey(key)) return null;
  if (!isSm2(sm2)) return null;
  if (typeof manifest?.unit?.code !== "string" || typeof manifest.content?.sha256 !== "string") return null;
  if (log && !(typeof log.leaf === "string" && Array.isArray(log.path) && isHead(log.head))) return null;
  return value as SavedReceipt;
}

/** Reads a signed head of the tree; null if the text is not one. */
export function readHead(text: string): SavedHead | null {
  const value = jsonOf(text);
  return isHead(value) ? value : null;
}

function isHead(value: unknown): value is SavedHead {
  const { head, signature, key, sm2, checkpoint } = (value ?? {}) as Partial<SavedHead>;
  return (
    (checkpoint === undefined || typeof checkpoint?.text?.record?.sequence === "number") &&
    typeof head?.size === "number" &&
    typeof head.root === "string" &&
    /^[0-9a-f]{64}$/.test(head.root) &&
    typeof head.at === "string" &&
    typeof signature === "string" &&
    isKey(key) &&
    isSm2(sm2)
  );
}

/** True for a valid second signature, or for none. */
function isSm2(sm2: unknown): boolean {
  if (sm2 === undefined) return true;
  const { signature, key } = (sm2 ?? {}) as { signature?: unknown; key?: unknown };
  return typeof signature === "string" && isKey(key);
}

function isKey(key: unknown): boolean {
  const { id, publicKey } = (key ?? {}) as { id?: unknown; publicKey?: unknown };
  return typeof id === "string" && typeof publicKey === "string";
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
