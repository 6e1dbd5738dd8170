-- Everything that a search asks of a publication stands in one index: the words of its text and of its names, the names apart, its
-- year, county and unit. One look-up intersects all of it, and follows the rarest; before, a word of a name and a word of the text
-- were looked up in two tables, and each text so found was looked through.

-- The names of a publication, for the index: every pair as it stands in a text; with a sign before it, as it stands in names;
-- every single character with two signs; and year, county and unit.
-- One pass over the characters: as a query of sets it took six times as long.
CREATE FUNCTION searched_names(names text, year integer, county char(12), unit char(12)) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  found text[] := ARRAY['#' || year::text, '@' || county::text, '!' || unit::text];
  each text;
  before text := ' ';
BEGIN
  FOREACH each IN ARRAY string_to_array(names, NULL) LOOP
    IF each NOT IN (' ', E'\n', E'\t', E'\r') THEN
      found := found || ('^^' || each);
      IF before NOT IN (' ', E'\n', E'\t', E'\r') THEN found := found || (before || each) || ('^' || before || each); END IF;
    END IF;
    before := each;
  END LOOP;
  RETURN found;
END
$$;

-- The tokens of a word that stands anywhere, and of one that stands in names. One character alone is looked for in names only.
CREATE FUNCTION anywhere_tokens(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN char_length(normalize(word, NFKC)) = 1 THEN ARRAY['^^' || lower(normalize(word, NFKC))] ELSE character_pairs(word) END;

CREATE FUNCTION named_tokens(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN char_length(normalize(word, NFKC)) = 1 THEN ARRAY['^^' || lower(normalize(word, NFKC))]
    ELSE (SELECT coalesce(array_agg('^' || pair), '{}') FROM unnest(character_pairs(word)) AS each(pair)) END;

-- Names and text as they are compared. Making this of a text for each look at it took twenty times as long as looking.
ALTER TABLE "PublicationText" ADD COLUMN "plain" TEXT;

DROP INDEX "PublicationText_pairs_idx";

UPDATE "PublicationText" t
SET "plain" = found.names || E'\n' || lower(normalize(t."text", NFKC)),
  "pairs" = t."pairs" || searched_names(found.names, found."year", found."countyCode", found."unitCode")
FROM (
  SELECT "id", "year", "countyCode", "unitCode", publication_names("title", "names") AS names FROM "Publication"
) found
WHERE found."id" = t."publicationId";

-- A table with news that waits for the commit cannot be altered.
SET CONSTRAINTS "PublicationText_public_change" IMMEDIATE;

ALTER TABLE "PublicationText" ALTER COLUMN "plain" SET NOT NULL;

CREATE INDEX "PublicationText_pairs_idx" ON "PublicationText" USING GIN ("pairs");

-- DropIndex
DROP INDEX "PublicationText_year_idx", "PublicationText_countyCode_idx", "Publication_tokens_idx";

DROP FUNCTION publication_tokens(text, jsonb, integer);

-- Year and county stand among the pairs.
ALTER TABLE "PublicationText" DROP COLUMN "year", DROP COLUMN "countyCode";

CREATE OR REPLACE FUNCTION keep_publication_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "PublicationText" ("publicationId", "text", "headings", "plain", "pairs")
  SELECT NEW."id", found.words, found.headings, found.names || E'\n' || lower(normalize(found.words, NFKC)),
    character_pairs(found.words) || searched_names(found.names, NEW."year", NEW."countyCode", NEW."unitCode")
  FROM (
    SELECT searched_text("blocks") AS words, searched_headings("blocks") AS headings,
      publication_names(NEW."title", NEW."names") AS names FROM "Version" WHERE "id" = NEW."versionId"
  ) found;
  RETURN NULL;
END
$$;

-- The beginnings of every sound of a name, so that “qs” and “qingsh” are look-ups and nobody's name is read.
CREATE FUNCTION sound_tokens(pinyin text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce((
    SELECT array_agg(DISTINCT left(sound, length)) FROM unnest(string_to_array(pinyin, ' ')) AS each(sound),
      generate_series(2, least(char_length(sound), 12)) AS lengths(length)
  ), '{}');

ALTER FUNCTION sound_tokens(text) COST 2000;

CREATE INDEX "Unit_sounds_idx" ON "Unit" USING GIN (sound_tokens("pinyin"));

-- Changes are read in order of their time, of each kind by itself.
CREATE INDEX "Publication_takenDownAt_idx" ON "Publication" ("takenDownAt", "id") WHERE "takenDownAt" IS NOT NULL;
