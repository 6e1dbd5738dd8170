-- What the record is asked by, drawn from each entry's own text by the database: its text, and so its hash, stay as they are.
ALTER TABLE "RecordEntry"
  ADD COLUMN "kind" TEXT GENERATED ALWAYS AS ("text"::jsonb ->> 'kind') STORED,
  ADD COLUMN "actorId" TEXT GENERATED ALWAYS AS ("text"::jsonb ->> 'actorId') STORED,
  ADD COLUMN "at" TEXT GENERATED ALWAYS AS ("text"::jsonb ->> 'at') STORED,
  ADD COLUMN "about" TEXT GENERATED ALWAYS AS (coalesce(
    "text"::jsonb -> 'payload' ->> 'reportId', "text"::jsonb -> 'payload' ->> 'unitCode',
    "text"::jsonb -> 'payload' ->> 'subject', "text"::jsonb ->> 'subject')) STORED;

CREATE INDEX "RecordEntry_about_sequence_idx" ON "RecordEntry"("about", "sequence" DESC);
CREATE INDEX "RecordEntry_actorId_sequence_idx" ON "RecordEntry"("actorId", "sequence" DESC);
