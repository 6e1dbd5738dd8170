CREATE TABLE "PublicRevision" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "PublicRevision_pkey" PRIMARY KEY ("id")
);

INSERT INTO "PublicRevision" DEFAULT VALUES;

-- Once a transaction. It runs at the commit, when the transaction asks for no other lock any more: nobody waits long for the
-- row, and no two wait for each other. Who reads the old number has not seen the change, and asks again under the new one.
CREATE FUNCTION count_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('nianbao.counted', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    UPDATE "PublicRevision" SET "revision" = "revision" + 1;
    PERFORM set_config('nianbao.counted', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "Unit_public_change" AFTER INSERT OR UPDATE OR DELETE ON "Unit"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_change();

CREATE CONSTRAINT TRIGGER "CountyYear_public_change" AFTER INSERT OR UPDATE OR DELETE ON "CountyYear"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_change();

CREATE CONSTRAINT TRIGGER "Publication_public_change" AFTER INSERT OR UPDATE OR DELETE ON "Publication"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_change();

CREATE CONSTRAINT TRIGGER "PublishedFile_public_change" AFTER INSERT OR UPDATE OR DELETE ON "PublishedFile"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_change();

CREATE CONSTRAINT TRIGGER "Version_public_change" AFTER INSERT OR UPDATE OR DELETE ON "Version"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_change();

CREATE CONSTRAINT TRIGGER "Waiver_public_change" AFTER INSERT OR UPDATE OR DELETE ON "Waiver"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_change();

CREATE CONSTRAINT TRIGGER "Manifest_public_change" AFTER INSERT OR UPDATE OR DELETE ON "Manifest"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_change();

CREATE CONSTRAINT TRIGGER "SigningKey_public_change" AFTER INSERT OR UPDATE OR DELETE ON "SigningKey"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_change();

CREATE CONSTRAINT TRIGGER "IntegrityFault_public_change" AFTER INSERT OR UPDATE OR DELETE ON "IntegrityFault"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_change();

CREATE CONSTRAINT TRIGGER "TreeLeaf_public_change" AFTER INSERT OR UPDATE OR DELETE ON "TreeLeaf"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_public_change();
