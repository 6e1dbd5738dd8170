-- The hour at which a county makes public together what it has approved of a year by then.
-- CreateTable
CREATE TABLE "JointRelease" (
    "id" UUID NOT NULL,
    "countyCode" CHAR(12) NOT NULL,
    "year" INTEGER NOT NULL,
    "releaseAt" TIMESTAMPTZ(3) NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelledAt" TIMESTAMPTZ(3),
    "begunAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "outcome" JSONB,

    CONSTRAINT "JointRelease_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "JointRelease_countyCode_year_idx" ON "JointRelease"("countyCode", "year");

-- A county has one hour of a year that still waits, and what has begun is not cancelled.
CREATE UNIQUE INDEX "JointRelease_waiting" ON "JointRelease"("countyCode", "year") WHERE "cancelledAt" IS NULL AND "finishedAt" IS NULL;
ALTER TABLE "JointRelease" ADD CONSTRAINT "JointRelease_cancelled_or_begun" CHECK ("cancelledAt" IS NULL OR "begunAt" IS NULL);

-- AddForeignKey
ALTER TABLE "JointRelease" ADD CONSTRAINT "JointRelease_countyCode_fkey" FOREIGN KEY ("countyCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JointRelease" ADD CONSTRAINT "JointRelease_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
