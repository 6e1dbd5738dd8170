-- CreateTable
CREATE TABLE "Passage" (
    "id" BIGSERIAL NOT NULL,
    "reportId" UUID NOT NULL,
    "chapterId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "keys" INTEGER[],

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "YearFigures" (
    "reportId" UUID NOT NULL,
    "countyCode" CHAR(12) NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "YearFigures_pkey" PRIMARY KEY ("reportId")
);

-- CreateIndex
CREATE INDEX "Passage_reportId_idx" ON "Passage"("reportId");

-- CreateIndex
CREATE INDEX "Passage_keys_idx" ON "Passage" USING GIN ("keys");

-- CreateIndex
CREATE INDEX "YearFigures_countyCode_year_kind_idx" ON "YearFigures"("countyCode", "year", "kind");

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "YearFigures" ADD CONSTRAINT "YearFigures_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
