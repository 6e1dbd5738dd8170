-- That the county's own report follows the sums of its units until it is signed.
-- CreateTable
CREATE TABLE "SumLink" (
    "reportId" UUID NOT NULL,
    "basis" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sums" JSONB NOT NULL,
    "signed" JSONB,

    CONSTRAINT "SumLink_pkey" PRIMARY KEY ("reportId")
);

-- AddForeignKey
ALTER TABLE "SumLink" ADD CONSTRAINT "SumLink_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SumLink" ADD CONSTRAINT "SumLink_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What else a county settles for a year: of whom its own report speaks, and its own day.
-- AlterTable
ALTER TABLE "CountyYear" ADD COLUMN "settings" JSONB NOT NULL DEFAULT '{}';
