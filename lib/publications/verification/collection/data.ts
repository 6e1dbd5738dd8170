import { db } from "@/lib/platform/db";
import { manifestSchema } from "../../integrity/manifest";
import type { Receipt } from "../../receipts/types";
import { signaturesOf, withKeys } from "../../tree/signatures";
import type { VerifiedPublication } from "../types";

/**
 * A published version with its stored file in one format. `kept`: that file's SHA-256, null if there is none
 * yet.
 */
export type ListedVersion = VerifiedPublication & {
  id: string;
  correctionReason: string | null;
  replacedAt: Date | null;
  /** Of its whole content. */
  sha256: string;
  kept: string | null;
};

/** Every published version of a year, including those replaced by a correction. */
export async function listYear(year: number, format: string): Promise<ListedVersion[]> {
  const rows = await db.publication.findMany({
    where: { year },
    select: {
      id: true,
      unitCode: true,
      year: true,
      number: true,
      title: true,
      publishedAt: true,
      correctionReason: true,
      replacedAt: true,
      takenDownAt: true,
      version: { select: { sha256: true } },
      files: { where: { format }, select: { sha256: true } },
    },
  });
  return rows.map(({ version, files, ...row }) => ({
    ...row,
    sha256: version.sha256,
    kept: files[0]?.sha256 ?? null,
  }));
}

/** The latest receipts of these published versions by publication id; none for unsigned ones. */
export async function listReceipts(publicationIds: readonly string[]): Promise<Map<string, Receipt>> {
  const rows = await db.manifest.findMany({
    where: { publicationId: { in: [...publicationIds] } },
    orderBy: { sequence: "asc" },
    include: withKeys,
  });
  return new Map(
    rows.map((row) => [
      row.publicationId,
      { manifest: manifestSchema.parse(JSON.parse(row.text)), ...signaturesOf(row) },
    ]),
  );
}
