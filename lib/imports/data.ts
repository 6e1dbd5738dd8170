import { type Db, db, type Tx } from "@/lib/platform/db";

/** Reads. Whoever calls has proved the right. */

/** Where the value that stands in each field of a draft came from. */
export async function listOrigins(reportId: string, client: Db | Tx = db): Promise<Map<string, string>> {
  // For each field the newest change alone, by the index over report, path and id: a history may be long.
  const rows = await client.$queryRaw<{ path: string; origin: string }[]>`
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
