-- The order of publications and of what changed in public is that of the record, whatever the clock said; that of explanations among
-- the events of their report, and of marks given by hand, that in which they were written.
ALTER TABLE "Publication" ADD COLUMN "sequence" BIGINT NOT NULL DEFAULT 0, ADD COLUMN "changeSequence" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "Explanation" ADD COLUMN "afterEvent" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "ScoreMark" ADD COLUMN "sequence" BIGINT;
CREATE SEQUENCE "ScoreMark_sequence_seq" OWNED BY "ScoreMark"."sequence";

DROP INDEX "Publication_year_publishedAt_idx";
CREATE INDEX "Publication_sequence_id_idx" ON "Publication"("sequence" DESC, "id" DESC);
CREATE INDEX "Publication_year_sequence_id_idx" ON "Publication"("year", "sequence" DESC, "id" DESC);
CREATE INDEX "Publication_changeSequence_id_idx" ON "Publication"("changeSequence", "id");
DROP INDEX "ScoreMark_unitCode_year_at_idx";
CREATE INDEX "ScoreMark_unitCode_year_sequence_idx" ON "ScoreMark"("unitCode", "year", "sequence" DESC);

UPDATE "ScoreMark" SET "sequence" = "numbered"."number"
FROM (SELECT "id", row_number() OVER (ORDER BY "at", "id") AS "number" FROM "ScoreMark") AS "numbered"
WHERE "numbered"."id" = "ScoreMark"."id";
SELECT setval('"ScoreMark_sequence_seq"', (SELECT coalesce(max("sequence"), 0) FROM "ScoreMark") + 1, false);
ALTER TABLE "ScoreMark" ALTER COLUMN "sequence" SET NOT NULL, ALTER COLUMN "sequence" SET DEFAULT nextval('"ScoreMark_sequence_seq"');

UPDATE "Explanation" SET "afterEvent" = coalesce(
  (SELECT max("sequence") FROM "Event" WHERE "Event"."reportId" = "Explanation"."reportId" AND "Event"."at" < "Explanation"."at"), 0);

-- What a publication and its version were recorded as. Also used when an older database begins its record, and by the audit.
CREATE FUNCTION recorded_order() RETURNS TABLE ("id" uuid, "sequence" bigint, "changeSequence" bigint) LANGUAGE sql STABLE AS $$
  WITH published AS (
    SELECT "text"::jsonb ->> 'subject' AS "id", min("sequence") AS "sequence"
    FROM "RecordEntry" WHERE "kind" = 'publication' GROUP BY 1
  ), seen AS (
    SELECT "about", "number", max("sequence") AS "sequence" FROM (
      SELECT "about", "sequence", jsonb_array_elements("text"::jsonb #> '{payload,payload,publications}') AS "number"
      FROM "RecordEntry" WHERE "kind" = 'move' AND "text"::jsonb #>> '{payload,move}' IN ('takeDown', 'putBack')
        AND jsonb_typeof("text"::jsonb #> '{payload,payload,publications}') = 'array'
    ) AS each GROUP BY 1, 2
  )
  SELECT p."id", coalesce(published."sequence", 0), coalesce(seen."sequence", published."sequence", 0)
  FROM "Publication" p JOIN "Version" v ON v."id" = p."versionId"
  LEFT JOIN published ON published."id" = p."id"::text
  LEFT JOIN seen ON seen."about" = v."reportId"::text AND seen."number" = to_jsonb(p."number")
$$;

UPDATE "Publication" SET "sequence" = "recorded"."sequence", "changeSequence" = "recorded"."changeSequence"
FROM recorded_order() AS "recorded" WHERE "recorded"."id" = "Publication"."id";
