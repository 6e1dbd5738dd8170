-- The record of everything that is done: a chain in which each row carries the digest of the one before. Nobody changes it,
-- nor takes of it away.
-- CreateTable
CREATE TABLE "RecordEntry" (
    "sequence" BIGINT NOT NULL,
    "text" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "RecordEntry_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "TreeLeaf" (
    "index" INTEGER NOT NULL,
    "publicationId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "TreeLeaf_pkey" PRIMARY KEY ("index")
);

-- CreateTable
CREATE TABLE "TreeHead" (
    "size" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "keyId" CHAR(64) NOT NULL,

    CONSTRAINT "TreeHead_pkey" PRIMARY KEY ("size")
);

-- CreateIndex
CREATE UNIQUE INDEX "TreeLeaf_publicationId_key" ON "TreeLeaf"("publicationId");

-- AddForeignKey
ALTER TABLE "TreeHead" ADD CONSTRAINT "TreeHead_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "SigningKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A new key is signed by the one before it: null for the first, and for those that signed before this was kept.
-- AlterTable
ALTER TABLE "SigningKey" ADD COLUMN "endorsedById" CHAR(64), ADD COLUMN "endorsement" TEXT;

CREATE FUNCTION "refuseChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of "%" is refused: it is only ever added to', TG_OP, TG_TABLE_NAME;
END
$$;

CREATE TRIGGER "RecordEntry_unchanged" BEFORE UPDATE OR DELETE ON "RecordEntry" FOR EACH ROW EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "RecordEntry_kept" BEFORE TRUNCATE ON "RecordEntry" EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "TreeLeaf_unchanged" BEFORE UPDATE OR DELETE ON "TreeLeaf" FOR EACH ROW EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "TreeLeaf_kept" BEFORE TRUNCATE ON "TreeLeaf" EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "TreeHead_unchanged" BEFORE UPDATE OR DELETE ON "TreeHead" FOR EACH ROW EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "TreeHead_kept" BEFORE TRUNCATE ON "TreeHead" EXECUTE FUNCTION "refuseChange"();
REVOKE UPDATE, DELETE, TRUNCATE ON "RecordEntry", "TreeLeaf", "TreeHead" FROM PUBLIC;
