-- CreateIndex
CREATE INDEX "Publication_publishedAt_year_unitCode_idx" ON "Publication"("publishedAt" DESC, "year" DESC, "unitCode");

-- CreateIndex
CREATE INDEX "NoteReply_noteId_idx" ON "NoteReply"("noteId");

-- CreateIndex
CREATE INDEX "ReportPicture_pictureId_idx" ON "ReportPicture"("pictureId");
