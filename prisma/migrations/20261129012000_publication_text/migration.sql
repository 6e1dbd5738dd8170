-- CreateTable
CREATE TABLE "PublicationText" (
    "publicationId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "pairs" TEXT[],

    CONSTRAINT "PublicationText_pkey" PRIMARY KEY ("publicationId")
);

-- CreateIndex
CREATE INDEX "PublicationText_pairs_idx" ON "PublicationText" USING GIN ("pairs");

-- AddForeignKey
ALTER TABLE "PublicationText" ADD CONSTRAINT "PublicationText_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every two characters that stand beside each other, full-width letters and digits as the ordinary ones: Chinese is written without blanks, and two characters are the least that
-- anybody looks for. One character is split off at a time, because finding the n-th of a long text starts at its beginning.
CREATE FUNCTION character_pairs(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT a || b), '{}')
  FROM (
    SELECT c AS a, lead(c) OVER (ORDER BY n) AS b
    FROM unnest(string_to_array(lower(normalize(words, NFKC)), NULL)) WITH ORDINALITY AS split(c, n)
  ) beside
  WHERE b IS NOT NULL AND a !~ '\s' AND b !~ '\s'
$$;

-- Headings and paragraphs, a line each, as far as they are searched.
CREATE FUNCTION searched_text(blocks jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(coalesce(string_agg(block ->> 'text', E'\n' ORDER BY n), ''), 200000)
  FROM jsonb_array_elements(blocks) WITH ORDINALITY AS each(block, n)
  WHERE block ->> 'type' IN ('heading', 'paragraph')
$$;

CREATE FUNCTION keep_publication_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "PublicationText" ("publicationId", "text", "pairs")
  SELECT NEW."id", found.words, character_pairs(found.words)
  FROM (SELECT searched_text("blocks") AS words FROM "Version" WHERE "id" = NEW."versionId") found;
  RETURN NULL;
END
$$;

CREATE TRIGGER "Publication_text" AFTER INSERT ON "Publication" FOR EACH ROW EXECUTE FUNCTION keep_publication_text();

-- What was published before.
INSERT INTO "PublicationText" ("publicationId", "text", "pairs")
SELECT found."id", found.words, character_pairs(found.words)
FROM (
  SELECT p."id", searched_text(v."blocks") AS words
  FROM "Publication" p JOIN "Version" v ON v."id" = p."versionId"
) found;

CREATE CONSTRAINT TRIGGER "PublicationText_public_change" AFTER INSERT OR UPDATE OR DELETE ON "PublicationText"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_change();
