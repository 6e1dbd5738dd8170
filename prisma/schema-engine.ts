import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Client, type QueryResult, types } from "pg";

const catalogueLetter = 18;

/**
 * The engine, and a function that closes its connections; otherwise the process would wait for them to time
 * out.
 */
export type OpenSchemaEngine = { engine: glue.SchemaEngine; close(): Promise<void> };

/**
 * Prisma's schema engine as WebAssembly over the pg driver: the same engine as the downloaded binary behind
 * `prisma migrate`, so `_prisma_migrations` reads the same to both, but no host other than npm's is needed.
 *
 * @param url the database to migrate; only touched by the commands that need it
 * @param datamodel the text of schema.prisma, which names the provider for the engine
 */
export async function openSchemaEngine(url: string, datamodel: string): Promise<OpenSchemaEngine> {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  let panic = "";
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (said: string) => (panic = said) },
  });
  process.once("uncaughtExceptionMonitor", () => panic && console.error(panic));
  const wasm = await WebAssembly.instantiate(readFileSync(file.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": { ...glue },
  });
  const { __wbg_set_wasm: connectGlue } = glue as unknown as { __wbg_set_wasm(exports: object): void };
  connectGlue(wasm.instance.exports);
  (wasm.instance.exports.__wbindgen_start as () => void)();
  const opened: SqlDriverAdapter[] = [];
  const keep = async (adapter: Promise<SqlDriverAdapter>) => {
    opened.push(await adapter);
    return adapter;
  };
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => keep(connect(url)),
    connectToShadowDb: () => connectToShadow(url),
  });
  const datamodels: [string, string][] = [["schema.prisma", datamodel]];
  const engine = await glue.SchemaEngine.new({ datamodels }, () => undefined, factory);
  return { engine, close: async () => void (await Promise.all(opened.map((adapter) => adapter.dispose()))) };
}

/** A single connection: the engine guards a migration with an advisory lock, which belongs to a session. */
async function connect(url: string): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg({ connectionString: url, max: 1 }).connect();
  const pool = adapter.underlyingDriver();
  // The stock adapter splits a script at every semicolon, even inside a function body: send it whole instead.
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  readLetters(adapter);
  return adapter;
}

/**
 * The stock adapter does not support "char", the one-letter type of PostgreSQL's catalogue, which the engine
 * reads for tables with a check or a foreign key: read it as text, then set its type for the engine.
 */
function readLetters(adapter: Awaited<ReturnType<PrismaPg["connect"]>>): void {
  const letters = new WeakMap<unknown[][], number[]>();
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult<unknown[]>>;
  pool.query = (async (...args: unknown[]) => {
    const result = await query(...args);
    for (const [column, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== catalogueLetter) continue;
      field.dataTypeID = types.builtins.TEXT;
      letters.set(result.rows, [...(letters.get(result.rows) ?? []), column]);
    }
    return result;
  }) as typeof pool.query;
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (...args) => {
    const result = await queryRaw(...args);
    for (const column of letters.get(result.rows) ?? []) {
      result.columnTypes[column] = ColumnTypeEnum.Character;
    }
    return result;
  };
}

/** The stock adapter drops the shadow database while still connected to it, which PostgreSQL refuses. */
async function connectToShadow(url: string): Promise<SqlDriverAdapter> {
  const name = `shadow_${randomUUID()}`;
  await runOnce(url, `CREATE DATABASE "${name}"`);
  const shadowUrl = new URL(url);
  shadowUrl.pathname = `/${name}`;
  const shadow = await connect(shadowUrl.href);
  const disconnect = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await disconnect();
    await runOnce(url, `DROP DATABASE "${name}"`);
  };
  return shadow;
}

async function runOnce(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  // A broken connection fails the query that uses it; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
