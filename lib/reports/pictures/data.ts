import { type Db, db, type Tx } from "@/lib/platform/db";

/** Reads. The caller has proved the right. */

export type StoredPicture = { mime: string; bytes: Uint8Array };

/** A picture with its bytes, or null. */
export async function findPicture(id: string, client: Db | Tx = db): Promise<StoredPicture | null> {
  return client.picture.findUnique({ where: { id }, select: { mime: true, bytes: true } });
}

/** The bytes of these pictures, by id; of those that are stored. */
export async function listPictures(
  ids: readonly string[],
  client: Db | Tx = db,
): Promise<Map<string, Uint8Array>> {
  if (ids.length === 0) return new Map();
  const rows = await client.picture.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, bytes: true },
  });
  return new Map(rows.map(({ id, bytes }) => [id, bytes]));
}

/** Whether a published version, replaced or not, shows the picture to the public. */
export async function isPublishedPicture(id: string, client: Db | Tx = db): Promise<boolean> {
  const rows = await client.$queryRaw<unknown[]>`
    SELECT 1 FROM "Version" JOIN "Publication" ON "Publication"."versionId" = "Version"."id"
    WHERE "Version"."pictureIds" @> to_jsonb(${id}::text) AND "Publication"."takenDownAt" IS NULL
    LIMIT 1`;
  return rows.length > 0;
}

/** The units whose reports hold the picture; `submitted` where a version that was handed in shows it. */
export async function listPictureHolders(
  id: string,
  client: Db | Tx = db,
): Promise<{ unitCode: string; submitted: boolean }[]> {
  return client.$queryRaw<{ unitCode: string; submitted: boolean }[]>`
    SELECT "Report"."unitCode", EXISTS (
      SELECT 1 FROM "Version"
      WHERE "Version"."reportId" = "Report"."id" AND "Version"."pictureIds" @> to_jsonb(${id}::text)
    ) AS "submitted"
    FROM "ReportPicture" AS "held" JOIN "Report" ON "Report"."id" = "held"."reportId"
    WHERE "held"."pictureId" = ${id}::bpchar`;
}
