-- Criteria of the scores that a reviewer judges by hand, and the score that a unit was shown before the release.
-- AlterTable
ALTER TABLE "SeasonPaperLine" ADD COLUMN "sheet" JSONB;

-- CreateTable
CREATE TABLE "ScoreMark" (
    "id" UUID NOT NULL,
    "unitCode" CHAR(12) NOT NULL,
    "year" INTEGER NOT NULL,
    "criterionId" TEXT NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ScoreMark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ScoreMark_unitCode_year_at_idx" ON "ScoreMark"("unitCode", "year", "at" DESC);

-- AddForeignKey
ALTER TABLE "ScoreMark" ADD CONSTRAINT "ScoreMark_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreMark" ADD CONSTRAINT "ScoreMark_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
