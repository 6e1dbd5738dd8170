import { canonicalJson } from "../document/canonical";
import { isKeyItself, isSignedBy, readPublicKey } from "./signature";

/** A key as the site lists it at /verify/key. */
export type SiteKey = {
  id: string;
  publicKey: string;
  /** Null if it has signed nothing yet. */
  firstUsedAt: string | null;
  /** The key before it, and its signature over `endorsementText`; null for the first. */
  endorsedById: string | null;
  endorsement: string | null;
};

/** The text that a key signs to name its successor. */
export function endorsementText(key: { id: string; publicKey: string }, endorsedById: string): string {
  const { id, publicKey } = key;
  return canonicalJson({ format: "yangguang-nianbao/key/1", id, publicKey, endorsedById });
}

/**
 * The listed keys that belong together, by id, in PEM: the one first key, and those that an unbroken chain of
 * endorsements leads to from it. None if there are two first keys, of which one must be foreign.
 */
export function chainedKeys(listed: readonly SiteKey[]): ReadonlyMap<string, string> {
  const own = listed.filter((key) => key.firstUsedAt !== null && isKeyItself(key));
  const roots = own.filter(({ endorsedById }) => endorsedById === null);
  const chained = new Map<string, string>();
  if (roots.length !== 1) return chained;
  let reached = roots.filter(({ publicKey }) => readPublicKey(publicKey)?.algorithm === "Ed25519");
  while (reached.length > 0) {
    for (const { id, publicKey } of reached) chained.set(id, publicKey);
    reached = own.filter((key) => !chained.has(key.id) && isEndorsedBy(key, chained));
  }
  return chained;
}

function isEndorsedBy(key: SiteKey, chained: ReadonlyMap<string, string>): boolean {
  const by = key.endorsedById === null ? undefined : chained.get(key.endorsedById);
  return (
    by !== undefined &&
    key.endorsedById !== null &&
    isSignedBy(endorsementText(key, key.endorsedById), key.endorsement ?? "", by)
  );
}

/** Reads the site's list of keys; null if the text is not one. */
export function readSiteKeys(text: string): SiteKey[] | null {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    return Array.isArray(keys) && keys.every(isSiteKey) ? keys : null;
  } catch {
    return null;
  }
}

function isSiteKey(value: unknown): value is SiteKey {
  const { id, publicKey, firstUsedAt, endorsedById, endorsement } = (value ?? {}) as Partial<SiteKey>;
  return (
    typeof id === "string" &&
    typeof publicKey === "string" &&
    [firstUsedAt, endorsedById, endorsement].every((each) => each === null || typeof each === "string")
  );
}
