-- Where the county's portal carries a published report, and what was found there each time.
-- CreateTable
CREATE TABLE "PortalAddress" (
    "unitCode" CHAR(12) NOT NULL,
    "year" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "askedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PortalAddress_pkey" PRIMARY KEY ("unitCode","year")
);

-- CreateTable
CREATE TABLE "PortalComparison" (
    "id" UUID NOT NULL,
    "unitCode" CHAR(12) NOT NULL,
    "year" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "found" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "PortalComparison_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PortalComparison_unitCode_year_sequence_idx" ON "PortalComparison"("unitCode", "year", "sequence" DESC);

-- AddForeignKey
ALTER TABLE "PortalAddress" ADD CONSTRAINT "PortalAddress_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortalAddress" ADD CONSTRAINT "PortalAddress_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortalComparison" ADD CONSTRAINT "PortalComparison_unitCode_year_fkey" FOREIGN KEY ("unitCode", "year") REFERENCES "PortalAddress"("unitCode", "year") ON DELETE CASCADE ON UPDATE CASCADE;
