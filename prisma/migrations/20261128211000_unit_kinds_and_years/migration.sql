-- AlterEnum
ALTER TYPE "UnitKind" ADD VALUE 'office';
ALTER TYPE "UnitKind" ADD VALUE 'zone';
ALTER TYPE "UnitKind" ADD VALUE 'body';
ALTER TYPE "UnitKind" ADD VALUE 'vertical';

-- AlterTable
ALTER TABLE "Unit" ADD COLUMN "firstYear" INTEGER,
ADD COLUMN "lastYear" INTEGER,
ADD COLUMN "successorCode" CHAR(12);

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_successorCode_fkey" FOREIGN KEY ("successorCode") REFERENCES "Unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;
