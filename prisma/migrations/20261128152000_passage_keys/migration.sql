-- A key with the passages that carry it, in an order: the first few are read from the index, and are the same few each time.
-- CreateTable
CREATE TABLE "PassageKey" (
    "key" INTEGER NOT NULL,
    "passageId" BIGINT NOT NULL,

    CONSTRAINT "PassageKey_pkey" PRIMARY KEY ("key","passageId")
);

INSERT INTO "PassageKey" ("key", "passageId")
SELECT DISTINCT unnest("keys"), "id" FROM "Passage";

-- CreateIndex
CREATE INDEX "PassageKey_passageId_idx" ON "PassageKey"("passageId");

-- AddForeignKey
ALTER TABLE "PassageKey" ADD CONSTRAINT "PassageKey_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- DropIndex
DROP INDEX "Passage_keys_idx";

-- AlterTable
ALTER TABLE "Passage" DROP COLUMN "keys";
