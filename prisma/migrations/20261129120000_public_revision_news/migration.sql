-- As before, and every change is said besides, when it is committed: who keeps answers hears it without asking.
CREATE OR REPLACE FUNCTION count_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  counted bigint;
BEGIN
  IF current_setting('nianbao.counted', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    UPDATE "PublicRevision" SET "revision" = "revision" + 1 RETURNING "revision" INTO counted;
    PERFORM pg_notify('public_revision', counted::text);
    PERFORM set_config('nianbao.counted', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END
$$;
