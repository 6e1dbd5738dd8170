-- Progress sheets, bulletins and letters that a county edits: every text kept, and what units said to the lines on them.
-- CreateTable
CREATE TABLE "SeasonPaper" (
    "id" UUID NOT NULL,
    "countyCode" CHAR(12) NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "answerBy" DATE,
    "issuedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SeasonPaper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeasonPaperText" (
    "paperId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "drafted" BOOLEAN NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SeasonPaperText_pkey" PRIMARY KEY ("paperId","revision")
);

-- CreateTable
CREATE TABLE "SeasonPaperLine" (
    "paperId" UUID NOT NULL,
    "unitCode" CHAR(12) NOT NULL,
    "lines" JSONB NOT NULL,
    "answer" TEXT,
    "answererId" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "accepted" BOOLEAN,
    "decision" TEXT,
    "deciderId" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SeasonPaperLine_pkey" PRIMARY KEY ("paperId","unitCode")
);

-- CreateIndex
CREATE UNIQUE INDEX "SeasonPaper_countyCode_year_kind_number_key" ON "SeasonPaper"("countyCode", "year", "kind", "number");

-- CreateIndex
CREATE INDEX "SeasonPaperLine_unitCode_idx" ON "SeasonPaperLine"("unitCode");

-- AddForeignKey
ALTER TABLE "SeasonPaper" ADD CONSTRAINT "SeasonPaper_countyCode_fkey" FOREIGN KEY ("countyCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeasonPaperText" ADD CONSTRAINT "SeasonPaperText_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "SeasonPaper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeasonPaperText" ADD CONSTRAINT "SeasonPaperText_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeasonPaperLine" ADD CONSTRAINT "SeasonPaperLine_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "SeasonPaper"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeasonPaperLine" ADD CONSTRAINT "SeasonPaperLine_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeasonPaperLine" ADD CONSTRAINT "SeasonPaperLine_answererId_fkey" FOREIGN KEY ("answererId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeasonPaperLine" ADD CONSTRAINT "SeasonPaperLine_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
