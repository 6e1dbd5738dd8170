-- A published version that the county took from public sight: when, and on what ground. Both or neither.
ALTER TABLE "Publication" ADD COLUMN "takenDownAt" TIMESTAMPTZ(3), ADD COLUMN "takenDownFor" TEXT;
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_taken_down" CHECK (("takenDownAt" IS NULL) = ("takenDownFor" IS NULL));
