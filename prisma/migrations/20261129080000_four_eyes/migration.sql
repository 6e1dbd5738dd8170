-- Roles that a second administrator confirms, and what a county allows a unit with one person.
-- CreateTable
CREATE TABLE "PendingGrant" (
    "accountId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "unitCode" CHAR(12) NOT NULL,
    "proposedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PendingGrant_pkey" PRIMARY KEY ("accountId","role","unitCode")
);

-- CreateTable
CREATE TABLE "OnePersonAllowance" (
    "unitCode" CHAR(12) NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OnePersonAllowance_pkey" PRIMARY KEY ("unitCode")
);

-- CreateIndex
CREATE INDEX "PendingGrant_unitCode_idx" ON "PendingGrant"("unitCode");

-- AddForeignKey
ALTER TABLE "PendingGrant" ADD CONSTRAINT "PendingGrant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingGrant" ADD CONSTRAINT "PendingGrant_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingGrant" ADD CONSTRAINT "PendingGrant_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OnePersonAllowance" ADD CONSTRAINT "OnePersonAllowance_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OnePersonAllowance" ADD CONSTRAINT "OnePersonAllowance_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The moves that one person made alone, with a publication.
-- AlterTable
ALTER TABLE "Publication" ADD COLUMN "onePersonMoves" JSONB;
