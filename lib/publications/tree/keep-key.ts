import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { addToRecord } from "@/lib/platform/record/mutations";
import { recordedKey } from "@/lib/platform/record/rows";
import { previousKey, signingKey } from "@/lib/platform/signing/signing-key";
import { endorsementText } from "./key-text";

/**
 * Keeps the public half of the key that signs, when it does so for the first time. Where the operator gave the key before it too,
 * that one signs the new one: who trusts the old may trust the new.
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
