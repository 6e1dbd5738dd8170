-- What every province, city and county has of each year, so that its line on a page is read and not added up from its units.
-- CreateTable
CREATE TABLE "AreaYear" (
    "areaCode" CHAR(12) NOT NULL,
    "year" INTEGER NOT NULL,
    "change" INTEGER NOT NULL,
    "published" INTEGER NOT NULL,

    CONSTRAINT "AreaYear_pkey" PRIMARY KEY ("areaCode","year")
);

-- Whether a kind of unit is only a parent of others: areaKinds of lib/core/unit-kind.ts.
CREATE FUNCTION is_area(kind "UnitKind") RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN kind IN ('province', 'city', 'county');

-- Counts the years `earliest` to `latest` of one area anew: its own units one by one, and the areas directly below as they are kept.
CREATE FUNCTION count_area(area char(12), earliest integer, latest integer) RETURNS void LANGUAGE sql AS $$
  WITH RECURSIVE own AS (
    SELECT "code", "firstYear", "lastYear" FROM "Unit" WHERE "parentCode" = area AND NOT is_area("kind")
    UNION ALL
    SELECT u."code", u."firstYear", u."lastYear" FROM own JOIN "Unit" u ON u."parentCode" = own."code" WHERE NOT is_area(u."kind")
  ), owing AS MATERIALIZED (
    SELECT "code", coalesce("firstYear", 0) AS "first", "lastYear" AS "last" FROM own
    WHERE "firstYear" IS NULL OR "lastYear" IS NULL OR "firstYear" <= "lastYear"
  ), counted AS (
    SELECT "year", sum("change")::int AS "change", sum("published")::int AS "published" FROM (
      SELECT "first" AS "year", 1 AS "change", 0 AS "published" FROM owing WHERE "first" BETWEEN earliest AND latest
      UNION ALL
      SELECT "last" + 1, -1, 0 FROM owing WHERE "last" + 1 BETWEEN earliest AND latest
      UNION ALL
      SELECT p."year", 0, 1 FROM owing JOIN "Publication" p ON p."unitCode" = owing."code"
      WHERE p."year" BETWEEN earliest AND latest AND p."replacedAt" IS NULL
        AND p."year" >= owing."first" AND p."year" <= coalesce(owing."last", p."year")
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
CREATE FUNCTION count_areas(units char(12)[], earliest integer DEFAULT 0, latest integer DEFAULT 9999) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  area char(12);
BEGIN
  FOR area IN
    WITH RECURSIVE above AS (
      SELECT "code", "parentCode", "kind", 0 AS "height" FROM "Unit" WHERE "code" = ANY(units)
      UNION ALL
      SELECT u."code", u."parentCode", u."kind", above."height" + 1 FROM above JOIN "Unit" u ON u."code" = above."parentCode"
      WHERE above."height" < 20
    )
    SELECT "code" FROM above WHERE is_area("kind") GROUP BY "code" ORDER BY max("height"), "code"
  LOOP
    PERFORM count_area(area, earliest, latest);
  END LOOP;
END
$$;

-- Counts everything anew: for what was written while the triggers below were told to leave it.
CREATE FUNCTION count_all_areas() RETURNS void LANGUAGE sql AS $$
  DELETE FROM "AreaYear";
  SELECT count_areas(array_agg("code")) FROM "Unit" WHERE is_area("kind");
$$;

-- At the commit, under the row of the public revision, which every public change takes then: two transactions never count the
-- same area at once, and each sees what was committed before. A count depends on the rows alone, not on the change, so that it
-- is right however many changes of a transaction touch it, in whatever order.
CREATE FUNCTION keep_published_areas() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('nianbao.areas', true) = 'later' THEN RETURN NULL; END IF;
  PERFORM 1 FROM "PublicRevision" FOR UPDATE;
  IF TG_OP <> 'INSERT' THEN PERFORM count_areas(ARRAY[OLD."unitCode"], OLD."year", OLD."year"); END IF;
  IF TG_OP = 'INSERT' OR TG_OP = 'UPDATE' AND (NEW."unitCode", NEW."year") <> (OLD."unitCode", OLD."year") THEN
    PERFORM count_areas(ARRAY[NEW."unitCode"], NEW."year", NEW."year");
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION keep_areas_of_units() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('nianbao.areas', true) = 'later' THEN RETURN NULL; END IF;
  PERFORM 1 FROM "PublicRevision" FOR UPDATE;
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM "AreaYear" k WHERE k."areaCode" = OLD."code"
      AND NOT EXISTS (SELECT 1 FROM "Unit" u WHERE u."code" = OLD."code" AND is_area(u."kind"));
  END IF;
  PERFORM count_areas(ARRAY[OLD."parentCode", NEW."parentCode", NEW."code"]);
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "Publication_areas" AFTER INSERT OR DELETE ON "Publication"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_published_areas();

CREATE CONSTRAINT TRIGGER "Publication_areas_changed" AFTER UPDATE ON "Publication"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD."unitCode", OLD."year", OLD."replacedAt" IS NULL) IS DISTINCT FROM (NEW."unitCode", NEW."year", NEW."replacedAt" IS NULL))
  EXECUTE FUNCTION keep_published_areas();

CREATE CONSTRAINT TRIGGER "Unit_areas" AFTER INSERT OR DELETE ON "Unit"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_areas_of_units();

CREATE CONSTRAINT TRIGGER "Unit_areas_changed" AFTER UPDATE ON "Unit"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD."code", OLD."parentCode", OLD."kind", OLD."firstYear", OLD."lastYear")
    IS DISTINCT FROM (NEW."code", NEW."parentCode", NEW."kind", NEW."firstYear", NEW."lastYear"))
  EXECUTE FUNCTION keep_areas_of_units();

CREATE CONSTRAINT TRIGGER "AreaYear_public_change" AFTER INSERT OR UPDATE OR DELETE ON "AreaYear"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_change();

SELECT count_all_areas();
