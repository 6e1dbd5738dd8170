-- The latest publications of each county of a city or a province, for its feed: fifty of each, however many there are.
-- CreateIndex
CREATE INDEX "Publication_countyCode_publishedAt_idx" ON "Publication"("countyCode", "publishedAt" DESC);
