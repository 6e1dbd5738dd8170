-- What unit and organ were called, and where the unit stood, when a version was published: later changes of a unit change
-- nothing of it. Versions of before get the names of their day: where a unit was renamed since, the event of its first
-- renaming after the publication tells the name before.
ALTER TABLE "Publication" ADD COLUMN "names" JSONB;

WITH RECURSIVE "lineage" ("id", "publishedAt", "code", "parentCode", "step") AS (
  SELECT "Publication"."id", "Publication"."publishedAt", "Unit"."code", "Unit"."parentCode", 0
  FROM "Publication" JOIN "Unit" ON "Unit"."code" = "Publication"."unitCode"
  UNION ALL
  SELECT "lineage"."id", "lineage"."publishedAt", "above"."code", "above"."parentCode", "lineage"."step" + 1
  FROM "lineage" JOIN "Unit" AS "above" ON "above"."code" = "lineage"."parentCode"
), "renamings" AS MATERIALIZED (
  SELECT "subject", "at", "id", "payload" -> 'from' AS "from" FROM "AccountEvent" WHERE "kind" = 'unit.renamed'
), "named" AS (
  SELECT "lineage"."id", "lineage"."step", "Unit"."code",
    COALESCE("first"."from" ->> 'name', "Unit"."name") AS "name",
    COALESCE("first"."from" ->> 'organ', "Unit"."organ") AS "organ"
  FROM "lineage"
  JOIN "Unit" ON "Unit"."code" = "lineage"."code"
  LEFT JOIN LATERAL (
    SELECT "from" FROM "renamings"
    WHERE "renamings"."subject" = "lineage"."code"::text AND "renamings"."at" > "lineage"."publishedAt"
    ORDER BY "at", "id" LIMIT 1
  ) AS "first" ON true
), "written" AS (
  SELECT "id",
    jsonb_build_object(
      'organ', (array_agg("organ" ORDER BY "step"))[1],
      'lineage', jsonb_agg(jsonb_build_object('code', "code", 'name', "name") ORDER BY "step" DESC)
    ) AS "names"
  FROM "named" GROUP BY "id"
)
UPDATE "Publication" SET "names" = "written"."names" FROM "written" WHERE "written"."id" = "Publication"."id";

ALTER TABLE "Publication" ALTER COLUMN "names" SET NOT NULL;
