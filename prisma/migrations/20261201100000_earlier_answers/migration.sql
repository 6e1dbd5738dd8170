-- What a unit answered to a text about it that was replaced since, with the decision.
-- AlterTable
ALTER TABLE "SeasonPaperLine" ADD COLUMN     "earlier" JSONB NOT NULL DEFAULT '[]';
