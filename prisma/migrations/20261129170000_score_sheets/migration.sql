-- What a county released of the score of a unit's report: frozen, over the years.
-- CreateTable
CREATE TABLE "ScoreSheet" (
    "unitCode" CHAR(12) NOT NULL,
    "year" INTEGER NOT NULL,
    "countyCode" CHAR(12) NOT NULL,
    "sheet" JSONB NOT NULL,
    "authorId" UUID NOT NULL,
    "releasedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ScoreSheet_pkey" PRIMARY KEY ("unitCode","year")
);

-- CreateIndex
CREATE INDEX "ScoreSheet_countyCode_year_idx" ON "ScoreSheet"("countyCode", "year");

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
