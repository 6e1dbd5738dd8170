-- The unit's 统一社会信用代码, where somebody noted it.
-- AlterTable
ALTER TABLE "Unit" ADD COLUMN "creditCode" CHAR(18);

-- CreateIndex
CREATE UNIQUE INDEX "Unit_creditCode_key" ON "Unit"("creditCode");
