import { Client } from "pg";
import { type BackupManifest, RefusedBackup } from "./format";
import { type BackupRow, readBackup } from "./read-backup";
import { type BackupTable, findFirstKey, listMigrations, listTables, quoted } from "./tables";

/** Characters of JSON sent at once; a table that refers to itself is sent as one chunk. */
const CHUNK = 8_000_000;

/**
 * Restores a backup into the database of that address in one transaction. Its migrations must be those of the
 * backup, and its tables empty. `noted`: the site's first signing key, if the operator noted it.
 *
 * @throws {RefusedBackup} if the file, the migrations, the tables or the first key do not permit it
 */
export async function bringBack(url: string, file: string, noted?: string): Promise<BackupManifest> {
  // The whole file is read first, so that a damaged one changes nothing.
  const announced = await readBackup(file, async () => {});
  const client = new Client({ connectionString: url });
  // A broken connection fails the query that uses it; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const tables = new Map((await listTables(client)).map((table) => [table.name, table]));
    await demandRoom(client, announced, [...tables.values()]);
    await client.query("BEGIN");
    // Areas are counted once, at the end, and not again for every row.
    await client.query("SET LOCAL nianbao.areas = 'later'");
    const writer = new Writer(client, tables);
    const manifest = await readBackup(file, (row) => writer.take(row));
    await writer.flush();
    await demandFirstKey(client, manifest, noted);
    await setSequences(client);
    await client.query("SELECT count_all_areas()");
    await client.query("COMMIT");
    return manifest;
  } finally {
    await client.end();
  }
}

async function demandRoom(client: Client, manifest: BackupManifest, tables: BackupTable[]): Promise<void> {
  const own = await listMigrations(client);
  if (JSON.stringify(own) !== JSON.stringify(manifest.migrations))
    throw new RefusedBackup(
      `备份的数据库结构（${manifest.migrations.at(-1)}）与本程序（${own.at(-1)}）不同，请用做备份时的程序版本恢复，再升级。`,
    );
  for (const { name } of tables) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
    if (rowCount) throw new RefusedBackup(`只能恢复到空的数据库，表 ${name} 里已有内容。`);
  }
}

/** Every key of the site leads back to its first one: another first key means another history. */
async function demandFirstKey(
  client: Client,
  manifest: BackupManifest,
  noted: string | undefined,
): Promise<void> {
  const first = await findFirstKey(client);
  if (manifest.firstKey !== undefined && manifest.firstKey !== first)
    throw new RefusedBackup(
      `备份清单写的第一个签名密钥（${manifest.firstKey}）与备份内容里的（${first}）不同，文件可能被改过。`,
    );
  if (noted !== undefined && first !== null && noted !== first)
    throw new RefusedBackup(
      `备份里的第一个签名密钥是 ${first}，不是 FIRST_SIGNING_KEY_ID 记下的 ${noted}：这不是本站的备份，或者被人改过。`,
    );
}

/** Writes rows of one table after the other, in chunks. */
class Writer {
  #table: BackupTable | undefined;
  #rows: string[] = [];
  #size = 0;

  constructor(
    readonly client: Client,
    readonly tables: ReadonlyMap<string, BackupTable>,
  ) {}

  async take({ table: name, json }: BackupRow): Promise<void> {
    const table = this.tables.get(name);
    if (!table) throw new RefusedBackup(`本程序没有表 ${name}。`);
    // Units refer to units: their rows are sent together.
    if (this.#table !== table || (this.#size > CHUNK && name !== "Unit")) await this.flush();
    this.#table = table;
    this.#rows.push(json);
    this.#size += json.length;
  }

  async flush(): Promise<void> {
    if (!this.#table || this.#rows.length === 0) return;
    const { name, columns } = this.#table;
    const list = columns.map(quoted).join(", ");
    await this.client.query(
      `INSERT INTO ${quoted(name)} (${list})
       SELECT ${list} FROM json_populate_recordset(NULL::${quoted(name)}, $1::json)`,
      [`[${this.#rows.join(",")}]`],
    );
    this.#rows = [];
    this.#size = 0;
  }
}

/** Sets sequences to continue after the last number. */
async function setSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    SELECT t.relname AS "table", a.attname AS "column", pg_get_serial_sequence(quote_ident(t.relname), a.attname) AS "sequence"
    FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace JOIN pg_attribute a ON a.attrelid = t.oid
    WHERE t.relkind = 'r' AND n.nspname = current_schema() AND a.attnum > 0 AND NOT a.attisdropped
      AND pg_get_serial_sequence(quote_ident(t.relname), a.attname) IS NOT NULL`);
  for (const { table, column, sequence } of rows)
    await client.query(
      `SELECT setval($1, greatest((SELECT coalesce(max(${quoted(column)}), 0) FROM ${quoted(table)}), 1))`,
      [sequence],
    );
}
