import { db } from "@/lib/platform/db";
import { namesSchema, unitNameOf } from "../schema";
import type { CopiedFile, CopiedVersion } from "./types";

/**
 * Every shown version of these years, including those replaced by a correction: by year, newest first, then
 * by unit and version.
 */
export async function listCopied(years: readonly number[]): Promise<CopiedVersion[]> {
  const rows = await db.publication.findMany({
    where: { year: { in: [...years] }, takenDownAt: null },
    orderBy: [{ year: "desc" }, { countyCode: "asc" }, { unitCode: "asc" }, { number: "asc" }],
    select: {
      id: true,
      unitCode: true,
      countyCode: true,
      title: true,
      year: true,
      number: true,
      publishedAt: true,
      replacedAt: true,
      names: true,
    },
  });
  const units = await db.unit.findMany({ select: { code: true, name: true, demonstration: true } });
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return rows.map(({ names, ...row }) => ({
    ...row,
    unit: unitNameOf(namesSchema.parse(names)),
    county: byCode.get(row.countyCode)?.name ?? row.countyCode,
    demonstration: byCode.get(row.unitCode)?.demonstration ?? false,
  }));
}

/** The stored files of a published version. */
export async function listStoredFiles(publicationId: string): Promise<CopiedFile[]> {
  return db.publishedFile.findMany({
    where: { publicationId },
    select: { format: true, bytes: true, sha256: true },
  });
}

/** Media types of those of these pictures that are stored, by id. */
export async function listPictureKinds(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.picture.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, mime: true },
  });
  return new Map(rows.map(({ id, mime }) => [id, mime]));
}
