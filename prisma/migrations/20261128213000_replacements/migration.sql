-- Changes that one deed made together, so that they can be taken back together: a year without events, an import, an upload.
ALTER TABLE "Change" ADD COLUMN "batchId" UUID;
CREATE INDEX "Change_reportId_batchId_idx" ON "Change"("reportId", "batchId");
