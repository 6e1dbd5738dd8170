import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/document/canonical";

/** The input of a version's digest; the names are those of the unit at submission. */
export type Frozen = {
  unit: { code: string; name: string; organ: string };
  year: number;
  edition: string;
  title: string;
  content: unknown;
  blocks: unknown;
};

/** SHA-256, in hex, over the canonical JSON of the published content: the 核验码 on its page. */
export function versionDigest({ unit, year, edition, title, content, blocks }: Frozen): string {
  const { code, name, organ } = unit;
  return digestOf({ unit: { code, name, organ }, year, edition, title, content, blocks });
}

/**
 * SHA-256, in hex, over a value's canonical JSON. @throws RangeError for values that JSON cannot represent
 */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
