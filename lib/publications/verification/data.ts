import { db } from "@/lib/platform/db";
import type { Newest, VerifiedPublication } from "./types";

const named = {
  ...{ unitCode: true, year: true, number: true, title: true },
  ...{ publishedAt: true, takenDownAt: true },
} as const;

/**
 * The publication with this SHA-256: of a file in one of its formats, or of the whole content; the newest of
 * several. Null if there is none.
 */
export async function findByDigest(
  sha256: string,
): Promise<{ format: string | null; publication: VerifiedPublication } | null> {
  const file = await db.publishedFile.findFirst({
    where: { sha256 },
    orderBy: [{ publication: { sequence: "desc" } }, { publicationId: "desc" }, { format: "asc" }],
    select: { format: true, publication: { select: named } },
  });
  if (file) return file;
  const publication = await db.publication.findFirst({
    where: { version: { sha256 } },
    orderBy: [{ sequence: "desc" }, { id: "desc" }],
    select: named,
  });
  return publication && { format: null, publication };
}

/** The published version of that number; null if there is none. */
export async function findNamed(
  unitCode: string,
  year: number,
  number: number,
): Promise<VerifiedPublication | null> {
  return db.publication.findFirst({ where: { unitCode, year, number }, select: named });
}

/** The newest shown version that replaced this one; null for the present one. */
export async function findNewer({ unitCode, year, number }: VerifiedPublication): Promise<Newest | null> {
  return db.publication.findFirst({
    where: { unitCode, year, number: { gt: number }, takenDownAt: null },
    orderBy: { number: "desc" },
    select: { number: true, publishedAt: true, correctionReason: true },
  });
}
