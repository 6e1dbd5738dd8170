-- As before, and each step follows an index, which OFFSET 0 leaves the planner no choice about: it expects hundreds of units from a
-- recursion, and read every publication of the nation for a county with nineteen.

-- Counts the years `earliest` to `latest` of one area anew: its own units one by one, and the areas directly below as they are kept.
CREATE OR REPLACE FUNCTION count_area(area char(12), earliest integer, latest integer) RETURNS void LANGUAGE sql AS $$
  WITH RECURSIVE own AS (
    SELECT "code", "firstYear", "lastYear" FROM "Unit" WHERE "parentCode" = area AND NOT is_area("kind")
    UNION ALL
    SELECT below.* FROM own CROSS JOIN LATERAL (
      SELECT u."code", u."firstYear", u."lastYear" FROM "Unit" u WHERE u."parentCode" = own."code" AND NOT is_area(u."kind") OFFSET 0
    ) below
  ), owing AS MATERIALIZED (
    SELECT "code", coalesce("firstYear", 0) AS "first", "lastYear" AS "last" FROM own
    WHERE "firstYear" IS NULL OR "lastYear" IS NULL OR "firstYear" <= "lastYear"
  ), counted AS (
    SELECT "year", sum("change")::int AS "change", sum("published")::int AS "published" FROM (
      SELECT "first" AS "year", 1 AS "change", 0 AS "published" FROM owing WHERE "first" BETWEEN earliest AND latest
      UNION ALL
      SELECT "last" + 1, -1, 0 FROM owing WHERE "last" + 1 BETWEEN earliest AND latest
      UNION ALL
      SELECT present."year", 0, 1 FROM owing CROSS JOIN LATERAL (
        SELECT p."year" FROM "Publication" p
        WHERE p."unitCode" = owing."code" AND p."year" BETWEEN earliest AND latest AND p."replacedAt" IS NULL OFFSET 0
      ) present
      WHERE present."year" >= owing."first" AND present."year" <= coalesce(owing."last", present."year")
      UNION ALL
      SELECT k."year", k."change", k."published" FROM "Unit" u JOIN "AreaYear" k ON k."areaCode" = u."code"
      WHERE u."parentCode" = area AND is_area(u."kind") AND k."year" BETWEEN earliest AND latest
    ) parts GROUP BY "year"
  ), gone AS (
    DELETE FROM "AreaYear" k WHERE k."areaCode" = area AND k."year" BETWEEN earliest AND latest
      AND NOT EXISTS (SELECT 1 FROM counted c WHERE c."year" = k."year")
  )
  INSERT INTO "AreaYear" AS k ("areaCode", "year", "change", "published") SELECT area, "year", "change", "published" FROM counted
  ON CONFLICT ("areaCode", "year") DO UPDATE SET "change" = EXCLUDED."change", "published" = EXCLUDED."published"
  WHERE (k."change", k."published") IS DISTINCT FROM (EXCLUDED."change", EXCLUDED."published")
$$;

-- Counts these units, where they are areas, and every area above them: the lowest first, for one adds up those below it.
CREATE OR REPLACE FUNCTION count_areas(units char(12)[], earliest integer DEFAULT 0, latest integer DEFAULT 9999) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  area char(12);
BEGIN
  FOR area IN
    WITH RECURSIVE above AS (
      SELECT "code", "parentCode", "kind", 0 AS "height" FROM "Unit" WHERE "code" = ANY(units)
      UNION ALL
      SELECT parent.*, above."height" + 1 FROM above CROSS JOIN LATERAL (
        SELECT u."code", u."parentCode", u."kind" FROM "Unit" u WHERE u."code" = above."parentCode" OFFSET 0
      ) parent
      WHERE above."height" < 20
    )
    SELECT "code" FROM above WHERE is_area("kind") GROUP BY "code" ORDER BY max("height"), "code"
  LOOP
    PERFORM count_area(area, earliest, latest);
  END LOOP;
END
$$;
