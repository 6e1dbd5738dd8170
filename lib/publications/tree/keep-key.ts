import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { addToRecord } from "@/lib/platform/record/mutations";
import { recordedKey } from "@/lib/platform/record/rows";
import { previousKey, signingKey } from "@/lib/platform/signing/signing-key";
import { endorsementText } from "./key-text";

/**
 * Stores the public half of the signing key on its first use. If the operator also gave the previous key, that one
 * signs the new one: whoever trusts the old may trust the new.
 */
export async function keepKey(tx: Tx): Promise<void> {
  const { id, publicKey } = signingKey();
  if (await tx.signingKey.findUnique({ where: { id }, select: { id: true } })) return;
  const before = previousKey();
  const endorsed = before &&
    before.id !== id && {
      endorsedById: before.id,
      endorsement: before.sign(endorsementText({ id, publicKey }, before.id)),
    };
  const { count } = await tx.signingKey.createMany({
    data: [{ id, publicKey, firstUsedAt: now(), ...endorsed }],
    skipDuplicates: true,
  });
  if (count > 0)
    await addToRecord(tx, [
      recordedKey({ id, publicKey, endorsedById: null, endorsement: null, ...endorsed }),
    ]);
}
