-- When work that the product does by itself was last done, and what it found.
-- CreateTable
CREATE TABLE "JobRun" (
    "name" TEXT NOT NULL,
    "finishedAt" TIMESTAMPTZ(3) NOT NULL,
    "result" JSONB NOT NULL,

    CONSTRAINT "JobRun_pkey" PRIMARY KEY ("name")
);
