-- A second signature of what is signed, where the operator has a key of the national algorithms.
-- AlterTable
ALTER TABLE "Manifest" ADD COLUMN "sm2KeyId" CHAR(64), ADD COLUMN "sm2Signature" TEXT;

-- AlterTable
ALTER TABLE "TreeHead" ADD COLUMN "sm2KeyId" CHAR(64), ADD COLUMN "sm2Signature" TEXT;

-- AddForeignKey
ALTER TABLE "Manifest" ADD CONSTRAINT "Manifest_sm2KeyId_fkey" FOREIGN KEY ("sm2KeyId") REFERENCES "SigningKey"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TreeHead" ADD CONSTRAINT "TreeHead_sm2KeyId_fkey" FOREIGN KEY ("sm2KeyId") REFERENCES "SigningKey"("id") ON DELETE SET NULL ON UPDATE CASCADE;
