import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/document/canonical";

/** What a version's digest is taken over: the names are those of the unit when it was submitted. */
export type Frozen = {
  unit: { code: string; name: string; organ: string };
  year: number;
  edition: string;
  title: string;
  content: unknown;
  blocks: unknown;
};

/** SHA-256, in hex, over the canonical JSON of what the public will read: the 核验码 of its page. */
export function versionDigest({ unit, year, edition, title, content, blocks }: Frozen): string {
  const { code, name, organ } = unit;
  return digestOf({ unit: { code, name, organ }, year, edition, title, content, blocks });
}

/** SHA-256, in hex, over a value's canonical JSON. @throws RangeError for what JSON cannot say */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
