import type { Client } from "pg";

/** A table with the columns that are written: generated ones are omitted. */
export type BackupTable = { name: string; columns: string[] };

/**
 * Tables that belong to the database and not to its content: migrations, the counter for cached responses,
 * sessions, unfinished sign-ins and second-factor set-ups, who has a report open, rate limits, the times of
 * jobs, and the search texts of publications and the counts of areas, which are generated again on restore.
 */
const OWN = [
  "_prisma_migrations",
  "PublicRevision",
  "Session",
  "RateLimit",
  "JobRun",
  "PublicationText",
  "AreaYear",
  "SecondFactorEnrolment",
  "PendingSignIn",
  "ReviewReader",
];

/** Every table of content, each after those that its rows refer to. */
export async function listTables(client: Client): Promise<BackupTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; refers: string[] }>(
    `
    SELECT t.relname AS "name",
      (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS "columns",
      coalesce((SELECT array_agg(DISTINCT r.relname::text) FROM pg_constraint c JOIN pg_class r ON r.oid = c.confrelid
        WHERE c.conrelid = t.oid AND c.contype = 'f' AND c.confrelid <> t.oid), '{}') AS "refers"
    FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE t.relkind = 'r' AND n.nspname = current_schema() AND t.relname <> ALL ($1)
    ORDER BY t.relname`,
    [OWN],
  );
  const sorted: BackupTable[] = [];
  const waiting = [...rows];
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ refers }) =>
      refers.every((name) => sorted.some((table) => table.name === name)),
    );
    const [next] = waiting.splice(at, 1);
    if (at < 0 || !next) throw new Error("tables refer to each other in a circle");
    sorted.push({ name: next.name, columns: next.columns });
  }
  return sorted;
}

export async function listMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS "name" FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
}

/** The id of the first signing key in the record; null if nothing was signed yet. */
export async function findFirstKey(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT "text"::jsonb ->> 'subject' AS "id" FROM "RecordEntry" WHERE "kind" = 'key' ORDER BY "sequence" LIMIT 1`,
  );
  return rows[0]?.id ?? null;
}

/** A name quoted for SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
