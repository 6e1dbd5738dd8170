-- The latest publications of each county of a city or a province, for its feed: fifty of each, however many there are.
-- CreateIndex
CREATE INDEX "Publication_countyCode_sequence_id_idx" ON "Publication"("countyCode", "sequence" DESC, "id" DESC);
