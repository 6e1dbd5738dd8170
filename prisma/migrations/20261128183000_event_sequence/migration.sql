-- The order of a report's moves is that in which they were made, whatever the clock said: those of before get the order of
-- their times.
-- AlterTable
ALTER TABLE "Event" ADD COLUMN "sequence" BIGINT;

UPDATE "Event" SET "sequence" = "numbered"."number"
FROM (SELECT "id", row_number() OVER (ORDER BY "at", "id") AS "number" FROM "Event") AS "numbered"
WHERE "numbered"."id" = "Event"."id";

CREATE SEQUENCE "Event_sequence_seq" OWNED BY "Event"."sequence";
SELECT setval('"Event_sequence_seq"', (SELECT coalesce(max("sequence"), 0) FROM "Event") + 1, false);
ALTER TABLE "Event" ALTER COLUMN "sequence" SET NOT NULL, ALTER COLUMN "sequence" SET DEFAULT nextval('"Event_sequence_seq"');

-- DropIndex
DROP INDEX "Event_reportId_at_idx";

-- CreateIndex
CREATE INDEX "Event_reportId_sequence_idx" ON "Event"("reportId", "sequence");
