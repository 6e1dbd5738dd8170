-- The unit's names as a version was submitted under them: its digest is taken over them, and a unit is renamed later.
-- AlterTable
ALTER TABLE "Version" ADD COLUMN "unit" JSONB;

-- Publications that are no longer what was published: what the administrator is told until a patrol finds them whole again.
-- CreateTable
CREATE TABLE "IntegrityFault" (
    "publicationId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IntegrityFault_pkey" PRIMARY KEY ("publicationId")
);
