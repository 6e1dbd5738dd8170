import { readPublicKey } from "@/lib/core/receipt/signature";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { signingKey } from "@/lib/platform/signing/signing-key";
import { sm2Key } from "@/lib/platform/signing/sm2-key";
import { manifestSchema } from "../integrity/manifest";
import { listAllKeys } from "../tree/keys/data";
import { findTrustedKeys, listEndorsedKeys } from "../tree/keys/trusted-keys";
import { signaturesOf, withKeys } from "../tree/signatures";
import type { ListedKey, Receipt } from "./types";

/** The latest manifest of a published version with its signature; null if there is none yet. */
export async function findReceipt(
  unitCode: string,
  year: number,
  number: number,
  client: Db | Tx = db,
): Promise<(Receipt & { sequence: number }) | null> {
  const row = await client.manifest.findFirst({
    where: { publication: { unitCode, year, number } },
    orderBy: { sequence: "desc" },
    include: withKeys,
  });
  return (
    row && {
      sequence: row.sequence,
      manifest: manifestSchema.parse(JSON.parse(row.text)),
      ...signaturesOf(row),
    }
  );
}

/** The signing keys, and the earlier ones that the chain of endorsements leads from. */
export async function listKeys(): Promise<ListedKey[]> {
  const present = [signingKey(), sm2Key()].flatMap((key) => (key ? [key] : []));
  const trusted = await findTrustedKeys();
  const endorsed = await listEndorsedKeys();
  const rows = (await listAllKeys())
    .filter(({ id }) => trusted.has(id))
    // A key may also have been endorsed after its first use.
    .map((row) => ({ ...row, ...endorsed.get(row.id)?.endorsed }))
    .reverse();
  const used = new Map(rows.map((row) => [row.id, row]));
  const listed = [
    ...present.map(({ id, publicKey }) => ({
      id,
      publicKey,
      firstUsedAt: used.get(id)?.firstUsedAt ?? null,
      endorsedById: used.get(id)?.endorsedById ?? null,
      endorsement: used.get(id)?.endorsement ?? null,
      current: true,
    })),
    ...rows
      .filter(({ id }) => !present.some((key) => key.id === id))
      .map((row) => ({ ...row, current: false })),
  ];
  return listed.map((key) => ({ ...key, algorithm: readPublicKey(key.publicKey)?.algorithm ?? "Ed25519" }));
}
