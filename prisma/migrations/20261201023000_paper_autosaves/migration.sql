-- AlterTable
ALTER TABLE "SeasonPaperText" ADD COLUMN     "auto" BOOLEAN NOT NULL DEFAULT false;
