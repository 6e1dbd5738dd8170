-- The whole subtrees of the tree of publications, so that a root or a proof reads a handful of rows and not every leaf.
-- CreateTable
CREATE TABLE "TreeNode" (
    "size" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "TreeNode_pkey" PRIMARY KEY ("size","level")
);

-- Writes the subtrees over leaves that were written past the application: RFC 6962 hashes 0x01, the left hash and the right. There are none yet.
CREATE FUNCTION "fillTreeNodes"() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  span BIGINT := 2;
  depth INTEGER := 1;
BEGIN
  WHILE span <= (SELECT count(*) FROM "TreeLeaf") LOOP
    INSERT INTO "TreeNode" ("size", "level", "hash")
    SELECT r."size", depth, encode(sha256('\x01'::bytea || decode(l."hash", 'hex') || decode(r."hash", 'hex')), 'hex')
    FROM (
      SELECT "index" + 1 AS "size", "hash" FROM "TreeLeaf" WHERE depth = 1
      UNION ALL SELECT "size", "hash" FROM "TreeNode" WHERE "level" = depth - 1
    ) r
    JOIN (
      SELECT "index" + 1 AS "size", "hash" FROM "TreeLeaf" WHERE depth = 1
      UNION ALL SELECT "size", "hash" FROM "TreeNode" WHERE "level" = depth - 1
    ) l ON l."size" = r."size" - span / 2
    WHERE r."size" % span = 0;
    span := span * 2;
    depth := depth + 1;
  END LOOP;
END
$$;

SELECT "fillTreeNodes"();

CREATE TRIGGER "TreeNode_unchanged" BEFORE UPDATE OR DELETE ON "TreeNode" FOR EACH ROW EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "TreeNode_kept" BEFORE TRUNCATE ON "TreeNode" EXECUTE FUNCTION "refuseChange"();
REVOKE UPDATE, DELETE, TRUNCATE ON "TreeNode" FROM PUBLIC;
