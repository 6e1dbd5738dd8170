-- The order of reminders, messages, notes, answers and hours set is that in which they were made, whatever the clock said: those of
-- before get the order of their times.

ALTER TABLE "Reminder" ADD COLUMN "sequence" BIGINT;
UPDATE "Reminder" SET "sequence" = "numbered"."number"
FROM (SELECT "id", row_number() OVER (ORDER BY "at", "id") AS "number" FROM "Reminder") AS "numbered"
WHERE "numbered"."id" = "Reminder"."id";
CREATE SEQUENCE "Reminder_sequence_seq" OWNED BY "Reminder"."sequence";
SELECT setval('"Reminder_sequence_seq"', (SELECT coalesce(max("sequence"), 0) FROM "Reminder") + 1, false);
ALTER TABLE "Reminder" ALTER COLUMN "sequence" SET NOT NULL, ALTER COLUMN "sequence" SET DEFAULT nextval('"Reminder_sequence_seq"');

ALTER TABLE "Message" ADD COLUMN "sequence" BIGINT;
UPDATE "Message" SET "sequence" = "numbered"."number"
FROM (SELECT "id", row_number() OVER (ORDER BY "at", "id") AS "number" FROM "Message") AS "numbered"
WHERE "numbered"."id" = "Message"."id";
CREATE SEQUENCE "Message_sequence_seq" OWNED BY "Message"."sequence";
SELECT setval('"Message_sequence_seq"', (SELECT coalesce(max("sequence"), 0) FROM "Message") + 1, false);
ALTER TABLE "Message" ALTER COLUMN "sequence" SET NOT NULL, ALTER COLUMN "sequence" SET DEFAULT nextval('"Message_sequence_seq"');

ALTER TABLE "Note" ADD COLUMN "sequence" BIGINT;
UPDATE "Note" SET "sequence" = "numbered"."number"
FROM (SELECT "id", row_number() OVER (ORDER BY "at", "id") AS "number" FROM "Note") AS "numbered"
WHERE "numbered"."id" = "Note"."id";
CREATE SEQUENCE "Note_sequence_seq" OWNED BY "Note"."sequence";
SELECT setval('"Note_sequence_seq"', (SELECT coalesce(max("sequence"), 0) FROM "Note") + 1, false);
ALTER TABLE "Note" ALTER COLUMN "sequence" SET NOT NULL, ALTER COLUMN "sequence" SET DEFAULT nextval('"Note_sequence_seq"');

ALTER TABLE "NoteReply" ADD COLUMN "sequence" BIGINT;
UPDATE "NoteReply" SET "sequence" = "numbered"."number"
FROM (SELECT "id", row_number() OVER (ORDER BY "at", "id") AS "number" FROM "NoteReply") AS "numbered"
WHERE "numbered"."id" = "NoteReply"."id";
CREATE SEQUENCE "NoteReply_sequence_seq" OWNED BY "NoteReply"."sequence";
SELECT setval('"NoteReply_sequence_seq"', (SELECT coalesce(max("sequence"), 0) FROM "NoteReply") + 1, false);
ALTER TABLE "NoteReply" ALTER COLUMN "sequence" SET NOT NULL, ALTER COLUMN "sequence" SET DEFAULT nextval('"NoteReply_sequence_seq"');

ALTER TABLE "JointRelease" ADD COLUMN "sequence" BIGINT;
UPDATE "JointRelease" SET "sequence" = "numbered"."number"
FROM (SELECT "id", row_number() OVER (ORDER BY "at", "id") AS "number" FROM "JointRelease") AS "numbered"
WHERE "numbered"."id" = "JointRelease"."id";
CREATE SEQUENCE "JointRelease_sequence_seq" OWNED BY "JointRelease"."sequence";
SELECT setval('"JointRelease_sequence_seq"', (SELECT coalesce(max("sequence"), 0) FROM "JointRelease") + 1, false);
ALTER TABLE "JointRelease" ALTER COLUMN "sequence" SET NOT NULL, ALTER COLUMN "sequence" SET DEFAULT nextval('"JointRelease_sequence_seq"');
