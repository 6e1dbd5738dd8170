-- The unit that a unit was divided from.
-- AlterTable
ALTER TABLE "Unit" ADD COLUMN "originCode" CHAR(12);

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_originCode_fkey" FOREIGN KEY ("originCode") REFERENCES "Unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;
