-- A joint release does not begin by a clock that was set forwards after its hour was set. Those that wait now count from now on.
ALTER TABLE "JointRelease" ADD COLUMN "afterEntry" BIGINT NOT NULL DEFAULT 0, ADD COLUMN "heldAt" TIMESTAMPTZ(3);
UPDATE "JointRelease" SET "afterEntry" = (SELECT coalesce(max("sequence"), 0) FROM "RecordEntry");
