import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { addToRecord } from "@/lib/platform/record/mutations";
import { recordedKey } from "@/lib/platform/record/rows";
import { previousKey, type SigningKey, signingKey } from "@/lib/platform/signing/signing-key";
import { sm2Key } from "@/lib/platform/signing/sm2-key";
import { endorsementText } from "./key-text";

/**
 * Stores the public halves of the site's keys on their first use. If the operator also configured the
 * previous key, it signs the new one, so that trust carries over. An SM2 key is signed by the Ed25519 key
 * used with it.
 */
export async function keepKeys(tx: Tx): Promise<void> {
  const [key, sm2] = [signingKey(), sm2Key()];
  await keepKey(tx, key, previousKey());
  if (sm2) await keepKey(tx, sm2, key);
}

async function keepKey(tx: Tx, { id, publicKey }: SigningKey, before: SigningKey | null): Promise<void> {
  if (await tx.signingKey.findUnique({ where: { id }, select: { id: true } })) return;
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
