import { canonicalJson } from "@/lib/core/document/canonical";

/** The text that a key signs to name its successor. */
export function endorsementText(key: { id: string; publicKey: string }, endorsedById: string): string {
  const { id, publicKey } = key;
  return canonicalJson({ format: "yangguang-nianbao/key/1", id, publicKey, endorsedById });
}
