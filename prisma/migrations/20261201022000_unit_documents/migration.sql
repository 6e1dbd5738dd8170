-- Whether the unit is on its county's list of makers of 行政规范性文件; null to go by its kind.
-- AlterTable
ALTER TABLE "Unit" ADD COLUMN "mayMakeDocuments" BOOLEAN;
