-- Who has a report open in review, so that two reviewers see each other. Nothing of it is kept for long.
-- CreateTable
CREATE TABLE "ReviewReader" (
    "reportId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewReader_pkey" PRIMARY KEY ("reportId","accountId")
);

-- AddForeignKey
ALTER TABLE "ReviewReader" ADD CONSTRAINT "ReviewReader_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewReader" ADD CONSTRAINT "ReviewReader_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
