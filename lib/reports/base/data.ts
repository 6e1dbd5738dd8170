import type { BaseText } from "@/lib/core/checks/engine/check";
import { parsePath } from "@/lib/core/report";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { parseProse } from "../stored/parse";

/** Reads. The caller has proved the right. */

/**
 * The chapters as they were imported from another year's report, whatever became of them since; undefined if
 * the report has no such base. An import's event is written after its changes, in the same transaction, and
 * names the last of them; older events are ordered by time.
 */
export async function findBase(reportId: string, client: Db | Tx = db): Promise<BaseText | undefined> {
  const rows = await client.$queryRaw<{ path: string; value: unknown }[]>`
    SELECT DISTINCT ON ("Change"."path") "Change"."path", "Change"."value"
    FROM "Change" CROSS JOIN LATERAL (
      SELECT "payload" FROM "Event"
      WHERE "Event"."reportId" = "Change"."reportId" AND "Event"."move" = 'import'
        AND coalesce(("Event"."payload" ->> 'lastChange')::bigint >= "Change"."id", "Event"."at" >= "Change"."at")
      ORDER BY "Event"."sequence" LIMIT 1
    ) AS "import"
    WHERE "Change"."reportId" = ${reportId}::uuid AND "Change"."origin" = 'imported'
      AND "Change"."path" LIKE 'chapter.%' AND "import"."payload" #>> '{source,base}' = 'true'
      -- Evaluated once: most reports have no base, and then their histories are not read.
      AND EXISTS (
        SELECT 1 FROM "Event" WHERE "reportId" = ${reportId}::uuid AND "move" = 'import'
          AND "payload" #>> '{source,base}' = 'true')
    ORDER BY "Change"."path", "Change"."id" DESC`;
  if (rows.length === 0) return undefined;
  return Object.fromEntries(
    rows.flatMap(({ path, value }) => {
      const parsed = parsePath(path);
      return parsed?.kind === "chapter" ? [[parsed.chapterId, parseProse(value)]] : [];
    }),
  );
}
