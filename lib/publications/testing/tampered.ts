import { db } from "@/lib/platform/db";

/** The tables that somebody with the database's password may change here. */
const tables = [
  ...["RecordEntry", "TreeLeaf", "TreeHead", "TreeNode", "Event", "AccountEvent", "Manifest", "SigningKey"],
  ...["PublishedFile", "Publication", "Version", "PublicationText", "PublicationFigures", "Picture"],
];

/**
 * Changes the database as somebody with its password could, its triggers switched off; afterwards undoes
 * every change with a copy of the rows. @throws {Error} if an SQL statement changes nothing
 */
export async function tampered(
  forge: string | (() => Promise<unknown>),
  look: () => Promise<void>,
): Promise<void> {
  const all = (run: (table: string) => string) => untriggered(tables.map(run));
  const columns = new Map<string, string>();
  for (const table of tables) {
    const rows = await db.$queryRaw<{ names: string }[]>`
      SELECT string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = ${table} AND is_generated = 'NEVER'`;
    columns.set(table, rows[0]?.names ?? "");
  }
  await all((table) => `CREATE TABLE "old_${table}" AS SELECT * FROM "${table}"`);
  try {
    if (typeof forge === "function") await forge();
    else if ((await untriggered([forge])) === 0) throw new Error(`nothing was changed by ${forge}`);
    await look();
  } finally {
    await all((table) => `DELETE FROM "${table}"`);
    const names = (table: string) => columns.get(table) ?? "";
    await all(
      (table) => `INSERT INTO "${table}" (${names(table)}) SELECT ${names(table)} FROM "old_${table}"`,
    );
    await all((table) => `DROP TABLE "old_${table}"`);
  }
}

/** Runs SQL with every trigger off, and returns the number of rows changed. */
export async function untriggered(statements: readonly string[]): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`SET LOCAL session_replication_role = replica`);
    let changed = 0;
    for (const statement of statements) changed += await tx.$executeRawUnsafe(statement);
    return changed;
  });
}
