import type { FieldPath } from "@/lib/core/report";
import { type Db, db, type Tx } from "@/lib/platform/db";

/** Reads. The caller has proved the right. */

/** The origin of each draft field's value: that of the last change that took effect. */
export async function listOrigins(reportId: string, client: Db | Tx = db): Promise<Map<FieldPath, string>> {
  // Only the newest change of each field is read, by the index on report, path and id, since a history may be
  // long.
  const rows = await client.$queryRaw<{ path: FieldPath; origin: string }[]>`
    SELECT "Field"."path", "newest"."origin"
    FROM "Field" CROSS JOIN LATERAL (
      SELECT "origin" FROM "Change"
      WHERE "Change"."reportId" = "Field"."reportId" AND "Change"."path" = "Field"."path"
        AND "Change"."outcome" <> 'setAside'
      ORDER BY "Change"."id" DESC LIMIT 1
    ) AS "newest"
    WHERE "Field"."reportId" = ${reportId}::uuid`;
  return new Map(rows.map(({ path, origin }) => [path, origin]));
}
