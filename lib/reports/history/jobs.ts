import { now } from "@/lib/platform/clock";
import { type Db, db } from "@/lib/platform/db";

/** How long everything is kept, in milliseconds: the last day. */
const ALL_OF = 24 * 3600_000;

/**
 * Thins the history of drafts, which is otherwise only added to. Of what was typed more than a day ago stays: the last change of every
 * ten minutes by each author in each field; what stood at any move of the report, so everything that was ever submitted; what
 * another text was merged with or set aside against; what stood before a replacement, which can be taken back; and what
 * stands now. Everything that was not typed by hand stays: imports, usual statements, restored and chosen texts, texts set aside.
 *
 * @returns how many changes there were, and how many were taken away
 */
export async function thinHistory(client: Db = db): Promise<{ changes: number; removed: number }> {
  const before = new Date(now().getTime() - ALL_OF);
  const changes = await client.change.count();
  const removed = await client.$executeRaw`
    WITH "told" AS (
      SELECT "id", "reportId", "path", "version", "at", "origin", "batchId",
        row_number() OVER (
          PARTITION BY "reportId", "path", "authorId", "origin", floor(extract(epoch FROM "at") / 600)
          ORDER BY "id" DESC) AS "fromLast",
        lead("id") OVER "field" AS "nextId",
        lead("at") OVER "field" AS "nextAt",
        lead("origin") OVER "field" AS "nextOrigin"
      FROM "Change" WHERE "outcome" <> 'setAside'
      WINDOW "field" AS (PARTITION BY "reportId", "path" ORDER BY "id")
    )
    DELETE FROM "Change" USING "told"
    WHERE "Change"."id" = "told"."id" AND "told"."at" < ${before}
      AND "told"."origin" = 'typed' AND "told"."batchId" IS NULL
      AND "told"."fromLast" > 1 AND "told"."nextId" IS NOT NULL AND "told"."nextOrigin" = 'typed'
      AND NOT EXISTS (
        SELECT 1 FROM "Change" "other"
        WHERE "other"."reportId" = "told"."reportId" AND "other"."path" = "told"."path"
          AND "other"."baseVersion" = "told"."version" AND "other"."outcome" IN ('merged', 'setAside'))
      AND NOT EXISTS (
        SELECT 1 FROM "Event"
        WHERE "Event"."reportId" = "told"."reportId"
          AND "Event"."at" >= "told"."at" AND "Event"."at" <= "told"."nextAt")`;
  return { changes, removed };
}
