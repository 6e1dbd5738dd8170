-- The due day in force at submission: a day that the county settles later never makes a filed report late.
-- AlterTable
ALTER TABLE "Version" ADD COLUMN "dueOn" DATE;
