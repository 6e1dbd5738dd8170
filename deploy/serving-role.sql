-- The rights of the database user that serves, where another one owns the database. It may not change or remove
-- what is only added to, nor alter tables, functions and triggers. Run by the owner, again after every update:
--   npm run -s report -- migrate --for nianbao_web
-- or by psql, after the migrations:
--   psql -v ON_ERROR_STOP=1 -v role=nianbao_web -f deploy/serving-role.sql "postgresql://…the owner…"
SELECT set_config('nianbao.serving_role', :'role', false);

DO $$
DECLARE
  serving text := current_setting('nianbao.serving_role');
  kept text;
  guarded regclass;
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = serving AND (rolsuper OR rolbypassrls OR rolcreaterole)) THEN
    RAISE EXCEPTION 'the role % has rights of its own that no grant limits', serving;
  END IF;
  IF pg_has_role(serving, (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'RecordEntry'), 'MEMBER') THEN
    RAISE EXCEPTION 'the role % owns the tables, or belongs to their owner', serving;
  END IF;

  EXECUTE 'REVOKE CREATE ON SCHEMA public FROM PUBLIC';
  EXECUTE format('GRANT USAGE ON SCHEMA public, graphile_worker TO %I', serving);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', serving);
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %I', serving);
  EXECUTE format('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO %I', serving);

  -- Only ever added to: the record, the tree, what was submitted, published and signed.
  FOREACH kept IN ARRAY ARRAY[
    'RecordEntry', 'TreeLeaf', 'TreeNode', 'TreeHead', 'SigningKey', 'Manifest', 'Version', 'Event', 'AccountEvent',
    'PublishedFile', 'ScoreMark'
  ] LOOP
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON TABLE public.%I FROM %I', kept, serving);
  END LOOP;
  -- Of a publication only whether it is shown, and its place.
  EXECUTE format('REVOKE UPDATE, DELETE ON TABLE public."Publication" FROM %I', serving);
  EXECUTE format('GRANT UPDATE ("replacedAt", "takenDownAt", "takenDownFor", "sequence", "changeSequence")
    ON TABLE public."Publication" TO %I', serving);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON TABLE public."_prisma_migrations" FROM %I', serving);

  -- The queue of jobs belongs to the serving user altogether, but for its structure.
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO %I', serving);
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO %I', serving);
  EXECUTE format('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO %I', serving);
  FOR guarded IN SELECT oid FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity LOOP
    EXECUTE format('DROP POLICY IF EXISTS nianbao_serving ON %s', guarded);
    EXECUTE format('CREATE POLICY nianbao_serving ON %s TO %I USING (true) WITH CHECK (true)', guarded, serving);
  END LOOP;
END
$$;
