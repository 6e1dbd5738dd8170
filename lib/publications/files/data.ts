import type { FileFace } from "@/lib/exports/file-faces";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { remarksSchema } from "./schema";
import type { KeptFile } from "./types";

/** A published version's file as it was first made; null where it was not made yet, or nothing such is published. */
export async function findFile(
  unitCode: string,
  year: number,
  number: number,
  face: FileFace,
  client: Db | Tx = db,
): Promise<KeptFile | null> {
  const row = await client.publishedFile.findFirst({
    where: { face, publication: { unitCode, year, number } },
    select: { bytes: true, sha256: true, remarks: true },
  });
  return row && { ...row, face, remarks: remarksSchema.parse(row.remarks) };
}

/** The published version of a unit and year that an address means: the newest, where it names none. */
export async function findNumber(unitCode: string, year: number, number?: number): Promise<number | null> {
  const row = await db.publication.findFirst({
    where: { unitCode, year, number },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return row?.number ?? null;
}
