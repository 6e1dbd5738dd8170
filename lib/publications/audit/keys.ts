import { isKeyItself } from "@/lib/core/receipt/signature";
import { isSignatureOf } from "@/lib/platform/signing/signing-key";
import { endorsementText } from "../tree/key-text";
import { listAllKeys } from "./data";
import type { AuditFault } from "./types";

/** Verifies that each key's id is its fingerprint, and that the key it names has signed it. */
export async function auditKeys(): Promise<AuditFault[]> {
  const keys = await listAllKeys();
  const byId = new Map(keys.map((key) => [key.id, key]));
  return keys
    .filter((key) => {
      if (!isKeyItself(key)) return true;
      if (key.endorsedById === null) return false;
      const before = byId.get(key.endorsedById);
      return (
        !before || !isSignatureOf(endorsementText(key, before.id), key.endorsement ?? "", before.publicKey)
      );
    })
    .map(({ id }) => ({ what: "key" as const, where: id }));
}
