import type { FieldPath } from "@/lib/core/report";
import { type Db, db, type Tx } from "@/lib/platform/db";

/** Reads. The caller has proved the right. */

/** Where the value of each field of a draft came from: the origin of the last change that counted. */
export async function listOrigins(reportId: string, client: Db | Tx = db): Promise<Map<FieldPath, string>> {
  // For each field the newest change alone, by the index over report, path and id: a history may be long.
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
