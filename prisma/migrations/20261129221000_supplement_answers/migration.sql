-- What units answered to rows that their county asks besides the report. Never public.
-- CreateTable
CREATE TABLE "SupplementAnswer" (
    "unitCode" CHAR(12) NOT NULL,
    "year" INTEGER NOT NULL,
    "rowId" TEXT NOT NULL,
    "value" BIGINT NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SupplementAnswer_pkey" PRIMARY KEY ("unitCode","year","rowId")
);

-- AddForeignKey
ALTER TABLE "SupplementAnswer" ADD CONSTRAINT "SupplementAnswer_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupplementAnswer" ADD CONSTRAINT "SupplementAnswer_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
