-- The year and the county stand with the words, so that one table's indexes narrow a search: a word that is in every report is
-- then looked for among those of the newest year alone.
ALTER TABLE "PublicationText" ADD COLUMN "year" INTEGER, ADD COLUMN "countyCode" CHAR(12);

-- A table with news that waits for the commit cannot be altered.
SET CONSTRAINTS "PublicationText_public_change" IMMEDIATE;

UPDATE "PublicationText" t SET "year" = p."year", "countyCode" = p."countyCode" FROM "Publication" p WHERE p."id" = t."publicationId";

ALTER TABLE "PublicationText" ALTER COLUMN "year" SET NOT NULL, ALTER COLUMN "countyCode" SET NOT NULL;

-- CreateIndex
CREATE INDEX "PublicationText_year_idx" ON "PublicationText"("year");

-- CreateIndex
CREATE INDEX "PublicationText_countyCode_idx" ON "PublicationText"("countyCode");

CREATE OR REPLACE FUNCTION keep_publication_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "PublicationText" ("publicationId", "text", "pairs", "headings", "year", "countyCode")
  SELECT NEW."id", found.words, character_pairs(found.words), found.headings, NEW."year", NEW."countyCode"
  FROM (
    SELECT searched_text("blocks") AS words, searched_headings("blocks") AS headings FROM "Version" WHERE "id" = NEW."versionId"
  ) found;
  RETURN NULL;
END
$$;

-- What a reader calls a publication by: its title, and the names of its organ and of the places above it at that time, a line each.
-- Written as standard bodies, which know their functions wherever they run: an index is built with an empty search_path.
CREATE FUNCTION publication_names(title text, names jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lower(normalize(coalesce(title, '') || E'\n' || coalesce(names ->> 'organ', '') || E'\n' || coalesce(
    (SELECT string_agg(place ->> 'name', E'\n') FROM jsonb_array_elements(names -> 'lineage') AS each(place)), ''), NFKC));

-- The characters and the pairs of characters of names: those of a name are few, and one character of it is enough to look for.
CREATE FUNCTION name_tokens(names text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (
    SELECT c || coalesce((SELECT array_agg(a || b) FROM unnest(c[:cardinality(c) - 1], c[2:]) AS beside(a, b)), '{}')
    FROM (SELECT string_to_array(lower(normalize(names, NFKC)), NULL) AS c) split
  );

-- The tokens of a word that is looked for: its pairs, or itself where it is one character.
CREATE FUNCTION word_tokens(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN char_length(normalize(word, NFKC)) = 1 THEN ARRAY[lower(normalize(word, NFKC))] ELSE character_pairs(word) END;

CREATE FUNCTION publication_tokens(title text, names jsonb, year integer) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN name_tokens(publication_names(title, names)) || ('#' || year::text);

-- Taking names apart costs more than looking them up.
ALTER FUNCTION publication_names(text, jsonb) COST 500;
ALTER FUNCTION name_tokens(text) COST 2000;
ALTER FUNCTION publication_tokens(text, jsonb, integer) COST 4000;

-- Indexes of expressions: what they hold is never stored besides.
CREATE INDEX "Publication_tokens_idx" ON "Publication" USING GIN (publication_tokens("title", "names", "year"))
  WHERE "replacedAt" IS NULL AND "takenDownAt" IS NULL;

CREATE INDEX "Unit_tokens_idx" ON "Unit" USING GIN (name_tokens("name" || E'\n' || "organ"));

-- Who of a place published a year is counted from the index alone.
CREATE INDEX "Publication_year_unitCode_present_idx" ON "Publication" ("year", "unitCode") WHERE "replacedAt" IS NULL;
