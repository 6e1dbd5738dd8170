-- CreateTable
CREATE TABLE "RollUpEntry" (
    "countyCode" CHAR(12) NOT NULL,
    "year" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT,
    "replaces" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RollUpEntry_pkey" PRIMARY KEY ("countyCode","year","key")
);

-- AddForeignKey
ALTER TABLE "RollUpEntry" ADD CONSTRAINT "RollUpEntry_countyCode_fkey" FOREIGN KEY ("countyCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RollUpEntry" ADD CONSTRAINT "RollUpEntry_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
