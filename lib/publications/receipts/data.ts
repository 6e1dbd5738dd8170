import { type Db, db, type Tx } from "@/lib/platform/db";
import { signingKey } from "@/lib/platform/signing/signing-key";
import { manifestSchema } from "../integrity/manifest";
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
    include: { key: true },
  });
  return (
    row && {
      sequence: row.sequence,
      manifest: manifestSchema.parse(JSON.parse(row.text)),
      signature: row.signature,
      key: { id: row.key.id, algorithm: "Ed25519", publicKey: row.key.publicKey },
    }
  );
}

/** The signing key, and the earlier ones, whose signatures stay verifiable. */
export async function listKeys(): Promise<ListedKey[]> {
  const { id, publicKey } = signingKey();
  const rows = await db.signingKey.findMany({ orderBy: { firstUsedAt: "desc" } });
  const present = rows.find((row) => row.id === id);
  return [
    { id, publicKey, firstUsedAt: present?.firstUsedAt ?? null, current: true },
    ...rows.filter((row) => row.id !== id).map((row) => ({ ...row, current: false })),
  ];
}
