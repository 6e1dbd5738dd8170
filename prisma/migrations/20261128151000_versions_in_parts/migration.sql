-- What lists, series and pictures ask of a version, apart from its document: drawn from the frozen columns by the database
-- itself, for the versions that exist as for those to come, so that it can never say otherwise than they do.
ALTER TABLE "Version"
  ADD COLUMN "figures" JSONB GENERATED ALWAYS AS ("content" -> 'figures') STORED,
  ADD COLUMN "pictureIds" JSONB GENERATED ALWAYS AS (
    jsonb_path_query_array("content", '$.chapters.*.content[*] ? (@.type == "picture").attrs.pictureId')
  ) STORED,
  ADD COLUMN "errors" INTEGER GENERATED ALWAYS AS (
    jsonb_array_length(jsonb_path_query_array("findings", '$[*] ? (@.severity == "error")'))
  ) STORED,
  ADD COLUMN "warnings" INTEGER GENERATED ALWAYS AS (
    jsonb_array_length(jsonb_path_query_array("findings", '$[*] ? (@.severity == "warning")'))
  ) STORED,
  ADD COLUMN "hints" INTEGER GENERATED ALWAYS AS (
    jsonb_array_length(jsonb_path_query_array("findings", '$[*] ? (@.severity == "hint")'))
  ) STORED;

-- CreateIndex
CREATE INDEX "Version_pictureIds_idx" ON "Version" USING GIN ("pictureIds");
