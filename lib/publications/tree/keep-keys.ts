import { endorsementText } from "@/lib/core/receipt/site-keys";
import { now } from "@/lib/platform/clock";
import type { Db, Tx } from "@/lib/platform/db";
import { addToRecord } from "@/lib/platform/record/mutations";
import { recordedKey } from "@/lib/platform/record/rows";
import { previousKey, type SigningKey, signingKey } from "@/lib/platform/signing/signing-key";
import { sm2Key } from "@/lib/platform/signing/sm2-key";
import { listAllKeys } from "./keys/data";
import { listUntrustedKeys } from "./keys/trusted-keys";

/** The key changed, and no earlier one of this site signs the new one: it is like a foreign one. */
export class UnendorsedKey extends Error {
  constructor() {
    super(
      "签名密钥换过了，而原来的密钥没有给它签名：读者会把以后的公布当作别人冒充的。请在 .env 里写回原来的 NEXTAUTH_SECRET 或 SIGNING_KEY；确实要换的，把原来的写作 PREVIOUS_NEXTAUTH_SECRET 或 PREVIOUS_SIGNING_KEY，再启动。新密钥已经签过公布的，写上原来的以后先运行 npm run -s report -- keys endorse 补签一次，再启动。",
    );
  }
}

/** @throws {UnendorsedKey} if the site has signed, with keys from which nothing leads to its present key */
export async function demandEndorsedKey(client?: Db | Tx): Promise<void> {
  const stored = await listAllKeys(client);
  if (stored.length === 0) return;
  const untrusted = new Set(await listUntrustedKeys(client));
  const before = previousKey();
  const isStoredKey = (id: string) => stored.some((key) => key.id === id);
  const isTrusted = (id: string) => isStoredKey(id) && !untrusted.has(id);
  const { id } = signingKey();
  // A key that is stored already is not endorsed by using it: that takes the command.
  if (!isTrusted(id) && (isStoredKey(id) || !(before && isTrusted(before.id)))) throw new UnendorsedKey();
}

/**
 * Stores the public halves of the site's keys on their first use. If the operator also configured the
 * previous key, it signs the new one, so that trust carries over. An SM2 key is signed by the Ed25519 key
 * used with it. @throws {UnendorsedKey} as `demandEndorsedKey`
 */
export async function keepKeys(tx: Tx): Promise<void> {
  const [key, sm2] = [signingKey(), sm2Key()];
  if (!(await isStored(tx, key))) await demandEndorsedKey(tx);
  await keepKey(tx, key, previousKey());
  if (sm2) await keepKey(tx, sm2, key);
}

async function keepKey(tx: Tx, { id, publicKey }: SigningKey, before: SigningKey | null): Promise<void> {
  if (await isStored(tx, { id })) return;
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

async function isStored(tx: Tx, { id }: Pick<SigningKey, "id">): Promise<boolean> {
  return (await tx.signingKey.findUnique({ where: { id }, select: { id: true } })) !== null;
}
