import { type TakenDown, takenDownOf } from "@/lib/core/workflow/take-down";
import type { FileFormat } from "@/lib/exports/file-formats";
import type { Db, Tx } from "@/lib/platform/db";
import { readDb } from "@/lib/platform/replica";
import { remarksSchema } from "./schema";
import type { FileRemarks, StoredFile } from "./types";

/**
 * A published version and its stored file in one format, without the bytes. `kept` is null if it was not made
 * yet.
 */
export type FileOfVersion = {
  publicationId: string;
  number: number;
  title: string;
  takenDown: TakenDown | null;
  kept: { sha256: string; remarks: FileRemarks } | null;
  /** The text of the latest signed manifest; null if there is none. */
  signed: string | null;
};

/** The published version of a URL, by default the newest; null if there is none. */
export async function findFileOfVersion(
  { unit, year, version }: { unit: string; year: number; version?: number },
  format: FileFormat,
): Promise<FileOfVersion | null> {
  const row = await readDb().publication.findFirst({
    where: { unitCode: unit, year, number: version },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      title: true,
      takenDownAt: true,
      takenDownFor: true,
      files: { where: { format }, select: { sha256: true, remarks: true } },
      manifests: { orderBy: { sequence: "desc" }, take: 1, select: { text: true } },
    },
  });
  if (!row) return null;
  const { id: publicationId, number, title, files, manifests } = row;
  const [file] = files;
  const kept = file ? { sha256: file.sha256, remarks: remarksSchema.parse(file.remarks) } : null;
  const takenDown = takenDownOf(row);
  return { publicationId, number, title, takenDown, kept, signed: manifests[0]?.text ?? null };
}

/** A published version's stored file; null if it was not made yet. */
export async function findFile(
  publicationId: string,
  format: FileFormat,
  client: Db | Tx = readDb(),
): Promise<StoredFile | null> {
  const row = await client.publishedFile.findUnique({
    where: { publicationId_format: { publicationId, format } },
    select: { bytes: true, sha256: true, remarks: true },
  });
  return row && { ...row, format, remarks: remarksSchema.parse(row.remarks) };
}

/** The number of the published version of a unit and year in a URL, by default the newest. */
export async function findNumber(unitCode: string, year: number, number?: number): Promise<number | null> {
  const row = await readDb().publication.findFirst({
    where: { unitCode, year, number },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return row?.number ?? null;
}
