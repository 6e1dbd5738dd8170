import { type Db, db, type Tx } from "@/lib/platform/db";
import { demandUnalteredPicture } from "./altered-picture";
import type { StoredPicture } from "./types";

/** Reads. The caller has checked the permission. */

/** A picture with its bytes; null if there is none. @throws {AlteredPicture} if they are others */
export async function findPicture(id: string, client: Db | Tx = db): Promise<StoredPicture | null> {
  const picture = await client.picture.findUnique({ where: { id }, select: { mime: true, bytes: true } });
  if (picture) demandUnalteredPicture(id, picture);
  return picture;
}

/** The bytes of these pictures by id; missing ones are omitted. @throws {AlteredPicture} if any are others */
export async function listPictures(
  ids: readonly string[],
  client: Db | Tx = db,
): Promise<Map<string, Uint8Array>> {
  if (ids.length === 0) return new Map();
  const rows = await client.picture.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, mime: true, bytes: true },
  });
  for (const row of rows) demandUnalteredPicture(row.id, row);
  return new Map(rows.map(({ id, bytes }) => [id, bytes]));
}

/** True if a published version, replaced or not, contains the picture. */
export async function isPublishedPicture(id: string, client: Db | Tx = db): Promise<boolean> {
  const rows = await client.$queryRaw<unknown[]>`
    SELECT 1 FROM "Version" JOIN "Publication" ON "Publication"."versionId" = "Version"."id"
    WHERE "Version"."pictureIds" @> to_jsonb(${id}::text) AND "Publication"."takenDownAt" IS NULL
    LIMIT 1`;
  return rows.length > 0;
}

/** The units whose reports contain the picture; `submitted` if a submitted version does. */
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
