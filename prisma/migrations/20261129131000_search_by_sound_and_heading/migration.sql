-- The sounds of a unit's name are made by the product, which knows pinyin, and which writes them after the name. Where another
-- program changes the name, they are missing until `npm run reindex` or the next start makes them again.
ALTER TABLE "Unit" ADD COLUMN "pinyin" TEXT;

CREATE FUNCTION forget_pinyin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."pinyin" := NULL;
  RETURN NEW;
END
$$;

CREATE TRIGGER "Unit_pinyin" BEFORE UPDATE OF "name" ON "Unit" FOR EACH ROW
  WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION forget_pinyin();

-- Headings are searched with the rest, and rank before it.
ALTER TABLE "PublicationText" ADD COLUMN "headings" TEXT NOT NULL DEFAULT '';

CREATE FUNCTION searched_headings(blocks jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(coalesce(string_agg(block ->> 'text', E'\n' ORDER BY n), ''), 20000)
  FROM jsonb_array_elements(blocks) WITH ORDINALITY AS each(block, n)
  WHERE block ->> 'type' = 'heading'
$$;

CREATE OR REPLACE FUNCTION keep_publication_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "PublicationText" ("publicationId", "text", "pairs", "headings")
  SELECT NEW."id", found.words, character_pairs(found.words), found.headings
  FROM (
    SELECT searched_text("blocks") AS words, searched_headings("blocks") AS headings FROM "Version" WHERE "id" = NEW."versionId"
  ) found;
  RETURN NULL;
END
$$;

UPDATE "PublicationText" t SET "headings" = searched_headings(v."blocks")
FROM "Publication" p JOIN "Version" v ON v."id" = p."versionId" WHERE p."id" = t."publicationId";
