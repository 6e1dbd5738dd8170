-- CreateTable
CREATE TABLE "PublishedFile" (
    "publicationId" UUID NOT NULL,
    "face" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "remarks" JSONB NOT NULL DEFAULT '{}',
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PublishedFile_pkey" PRIMARY KEY ("publicationId","face")
);

-- CreateIndex
CREATE INDEX "PublishedFile_sha256_idx" ON "PublishedFile"("sha256");

-- AddForeignKey
ALTER TABLE "PublishedFile" ADD CONSTRAINT "PublishedFile_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;
