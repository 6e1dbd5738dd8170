-- A message that asked for something says when that was done, or was needed no more. Of the older ones those that asked to file are
-- known: their report was submitted.
ALTER TABLE "Message" ADD COLUMN "settledAt" TIMESTAMPTZ(3);
UPDATE "Message" m SET "settledAt" = CURRENT_TIMESTAMP
WHERE m."kind" IN ('deadline', 'reminder') AND EXISTS (
  SELECT 1 FROM "Report" r JOIN "Version" v ON v."reportId" = r."id"
  WHERE r."unitCode" = m."unitCode" AND r."year" = m."year"
);
