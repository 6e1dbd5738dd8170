-- AlterTable
ALTER TABLE "Explanation" ADD COLUMN     "rolledUp" BOOLEAN NOT NULL DEFAULT false;
