import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Client } from "pg";
import { type BackupManifest, FORMAT } from "./format";
import { type BackupTable, findFirstKey, listMigrations, listTables, quoted } from "./tables";

/** Rows in memory at once; pictures and files are large. */
const BATCH = 50;

/**
 * Backs up the whole database of that address to a file, as of one moment. The file gets its name only when
 * it is complete.
 */
export async function writeBackup(url: string, file: string): Promise<BackupManifest> {
  const client = new Client({ connectionString: url });
  // A broken connection fails the query that uses it; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  const partial = `${file}.partial`;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const found: { manifest?: BackupManifest } = {};
    await pipeline(
      Readable.from(lines(client, found)),
      createGzip(),
      createWriteStream(partial, { mode: 0o600 }),
    );
    await client.query("COMMIT");
    await flushed(partial);
    await rename(partial, file);
    if (!found.manifest) throw new Error("a backup without its manifest");
    return found.manifest;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function* lines(client: Client, found: { manifest?: BackupManifest }): AsyncGenerator<string> {
  const tables: BackupManifest["tables"] = {};
  for (const table of await listTables(client)) {
    const hash = createHash("sha256");
    let rows = 0;
    for await (const row of rowsOf(client, table)) {
      const line = `R\t${table.name}\t${row}\n`;
      hash.update(line);
      rows += 1;
      yield line;
    }
    tables[table.name] = { rows, sha256: hash.digest("hex") };
  }
  found.manifest = {
    format: FORMAT,
    madeAt: new Date().toISOString(),
    migrations: await listMigrations(client),
    tables,
    keys: (await client.query(`SELECT "id", "publicKey" FROM "SigningKey" ORDER BY "firstUsedAt"`)).rows,
    firstKey: await findFirstKey(client),
    record: await lastEntry(client),
  };
  yield `M\t${JSON.stringify(found.manifest)}\n`;
}

async function* rowsOf(client: Client, { name, columns }: BackupTable): AsyncGenerator<string> {
  const list = columns.map(quoted).join(", ");
  await client.query(
    `DECLARE "backup" NO SCROLL CURSOR FOR SELECT row_to_json(r)::text AS "row" FROM (SELECT ${list} FROM ${quoted(name)}) r`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${BATCH} FROM "backup"`);
    for (const { row } of rows) yield row;
    if (rows.length < BATCH) break;
  }
  await client.query(`CLOSE "backup"`);
}

async function lastEntry(client: Client): Promise<BackupManifest["record"]> {
  const { rows } = await client.query<{ sequence: string; hash: string }>(
    `SELECT "sequence", "hash" FROM "RecordEntry" ORDER BY "sequence" DESC LIMIT 1`,
  );
  return rows[0] ? { sequence: Number(rows[0].sequence), hash: rows[0].hash } : null;
}

/** Flushes to disk, so that the backup survives a power failure. */
async function flushed(file: string): Promise<void> {
  const handle = await open(file, "r+");
  await handle.sync();
  await handle.close();
}
