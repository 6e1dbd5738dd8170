import { canonicalJson } from "@/lib/core/document/canonical";

/** What a key signs to say that another takes its place. */
export function endorsementText(key: { id: string; publicKey: string }, endorsedById: string): string {
  const { id, publicKey } = key;
  return canonicalJson({ format: "yangguang-nianbao/key/1", id, publicKey, endorsedById });
}
